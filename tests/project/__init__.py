"""Tests of the project itself: its launcher, its packaging and the rules its code keeps."""
