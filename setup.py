"""Lays `resources/` inside the package when a wheel is built; everything else is in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["bsc_planner", "bsc_planner.*"]), "bsc_planner.resources"],
    package_dir={"bsc_planner.resources": "resources"},
    package_data={"bsc_planner.resources": ["**/*"]},
    include_package_data=False,
)
