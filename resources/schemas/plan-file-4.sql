CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
)
 STRICT

;

CREATE TABLE change_log (
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	action TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	element_id TEXT, 
	field TEXT, 
	old TEXT, 
	new TEXT, 
	hash BLOB NOT NULL, 
	CONSTRAINT pk_change_log PRIMARY KEY (seq)
)
 STRICT

;

CREATE INDEX ix_change_log_element_id ON change_log (element_id);

CREATE TABLE undo_step (
	seq INTEGER NOT NULL, 
	before_no INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	merge_key TEXT, 
	is_undone INTEGER NOT NULL, 
	deltas BLOB NOT NULL, 
	CONSTRAINT pk_undo_step PRIMARY KEY (seq)
)
 STRICT

;

CREATE TABLE "plan" (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	institution TEXT NOT NULL, 
	title TEXT NOT NULL, 
	vision TEXT, 
	period_start INTEGER, 
	period_end INTEGER, 
	rule_set TEXT, 
	report_due_days INTEGER, 
	language TEXT DEFAULT 'id' NOT NULL, 
	map_routing TEXT, 
	extra TEXT, 
	CONSTRAINT pk_plan PRIMARY KEY (id), 
	CONSTRAINT ck_plan_period_start CHECK (period_start BETWEEN 1945 AND 2200), 
	CONSTRAINT ck_plan_period_end CHECK (period_end BETWEEN 1945 AND 2200), 
	CONSTRAINT ck_plan_period CHECK (period_start <= period_end), 
	CONSTRAINT ck_plan_report_due_days CHECK (report_due_days BETWEEN 0 AND 365), 
	CONSTRAINT ck_plan_language CHECK (language IN ('id', 'en')), 
	CONSTRAINT ck_plan_map_routing CHECK (map_routing IN ('curved', 'straight', 'orthogonal'))
)
 STRICT

;

CREATE TABLE mission (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_mission PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE rule_set (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	from_year INTEGER, 
	changed_by TEXT, 
	changed_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_rule_set PRIMARY KEY (id), 
	CONSTRAINT ck_rule_set_from_year CHECK (from_year BETWEEN 1900 AND 2200)
)
 STRICT

;

CREATE TABLE instrument (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	number TEXT, 
	role TEXT, 
	title TEXT, 
	date TEXT, 
	extra TEXT, 
	CONSTRAINT pk_instrument PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE source (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	title TEXT, 
	number TEXT, 
	url TEXT, 
	extra TEXT, 
	CONSTRAINT pk_source PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE note (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	element_kind TEXT, 
	element_id TEXT, 
	field TEXT, 
	period TEXT, 
	kind TEXT, 
	text TEXT NOT NULL, 
	value TEXT, 
	reply_to_id TEXT, 
	author TEXT, 
	written_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT ck_note_kind CHECK (kind IN ('remark', 'proposal', 'answer', 'agreed')), 
	CONSTRAINT ck_note_not_to_itself CHECK (reply_to_id <> id), 
	CONSTRAINT fk_note_reply_to_id FOREIGN KEY(reply_to_id) REFERENCES note (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_note_reply_to_id ON note (reply_to_id);

CREATE INDEX ix_note_element_id ON note (element_id);

CREATE TABLE goal (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	text TEXT, 
	extra TEXT, 
	CONSTRAINT pk_goal PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE perspective (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	name TEXT, 
	weight TEXT, 
	skp_perspective TEXT, 
	extra TEXT, 
	CONSTRAINT pk_perspective PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE unit (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	name TEXT, 
	level TEXT, 
	parent_id TEXT, 
	head_title TEXT, 
	extra TEXT, 
	CONSTRAINT pk_unit PRIMARY KEY (id), 
	CONSTRAINT ck_unit_not_its_own_parent CHECK (parent_id <> id), 
	CONSTRAINT fk_unit_parent_id FOREIGN KEY(parent_id) REFERENCES unit (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_unit_parent_id ON unit (parent_id);

CREATE TABLE employee (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	nip TEXT, 
	name TEXT, 
	rank TEXT, 
	extra TEXT, 
	CONSTRAINT pk_employee PRIMARY KEY (id)
)
 STRICT

;

CREATE INDEX ix_employee_nip ON employee (nip);

CREATE TABLE edition_part (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_edition_part PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE closed_year (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	closed_at TEXT NOT NULL, 
	closed_by TEXT NOT NULL, 
	opened_at TEXT, 
	opened_by TEXT, 
	opened_reason TEXT, 
	extra TEXT, 
	CONSTRAINT pk_closed_year PRIMARY KEY (id)
)
 STRICT

;

CREATE UNIQUE INDEX uq_closed_year_year ON closed_year (year);

CREATE TABLE ignored_finding (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	element_id TEXT, 
	"where" TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	who TEXT NOT NULL, 
	at TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_ignored_finding PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE check_setting (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	severity TEXT, 
	"limit" TEXT, 
	extra TEXT, 
	CONSTRAINT pk_check_setting PRIMARY KEY (id), 
	CONSTRAINT ck_check_setting_severity CHECK (severity IN ('error', 'warning', 'info', 'off'))
)
 STRICT

;

CREATE UNIQUE INDEX uq_check_setting_code ON check_setting (code);

CREATE TABLE removed_branch (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	element_kind TEXT NOT NULL, 
	element_id TEXT NOT NULL, 
	code TEXT, 
	name TEXT, 
	rows INTEGER NOT NULL, 
	removed_at TEXT NOT NULL, 
	removed_by TEXT NOT NULL, 
	deltas BLOB NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_removed_branch PRIMARY KEY (id)
)
 STRICT

;

CREATE TABLE scenario (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	period TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	note TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_scenario PRIMARY KEY (id)
)
 STRICT

;

CREATE UNIQUE INDEX uq_scenario_name ON scenario (name);

CREATE TABLE position (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	title TEXT, 
	unit_id TEXT, 
	kind TEXT, 
	reports_to_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_position PRIMARY KEY (id), 
	CONSTRAINT ck_position_not_its_own_superior CHECK (reports_to_id <> id), 
	CONSTRAINT fk_position_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE SET NULL, 
	CONSTRAINT fk_position_reports_to_id FOREIGN KEY(reports_to_id) REFERENCES position (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_position_reports_to_id ON position (reports_to_id);

CREATE INDEX ix_position_unit_id ON position (unit_id);

CREATE TABLE objective (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	text TEXT, 
	level TEXT, 
	perspective_id TEXT, 
	parent_id TEXT, 
	unit_id TEXT, 
	goal_id TEXT, 
	theme TEXT, 
	map_x REAL, 
	map_y REAL, 
	from_year INTEGER, 
	until_year INTEGER, 
	follows_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_objective PRIMARY KEY (id), 
	CONSTRAINT ck_objective_not_its_own_parent CHECK (parent_id <> id), 
	CONSTRAINT ck_objective_pinned_by_both CHECK ((map_x IS NULL) = (map_y IS NULL)), 
	CONSTRAINT ck_objective_years CHECK (from_year <= until_year), 
	CONSTRAINT fk_objective_perspective_id FOREIGN KEY(perspective_id) REFERENCES perspective (id) ON DELETE SET NULL, 
	CONSTRAINT fk_objective_parent_id FOREIGN KEY(parent_id) REFERENCES objective (id) ON DELETE SET NULL, 
	CONSTRAINT fk_objective_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE SET NULL, 
	CONSTRAINT fk_objective_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE SET NULL, 
	CONSTRAINT fk_objective_follows_id FOREIGN KEY(follows_id) REFERENCES objective (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_objective_goal_id ON objective (goal_id);

CREATE INDEX ix_objective_unit_id ON objective (unit_id);

CREATE INDEX ix_objective_parent_id ON objective (parent_id);

CREATE INDEX ix_objective_follows_id ON objective (follows_id);

CREATE INDEX ix_objective_perspective_id ON objective (perspective_id);

CREATE TABLE revision (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	instrument TEXT, 
	effective TEXT, 
	reason TEXT, 
	changes TEXT, 
	title TEXT, 
	kind TEXT, 
	ground TEXT, 
	status TEXT, 
	unit_id TEXT, 
	proposed_by TEXT, 
	proposed_at TEXT, 
	decided_by TEXT, 
	decided_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_revision PRIMARY KEY (id), 
	CONSTRAINT ck_revision_kind CHECK (kind IN ('renstra', 'agreement', 'target', 'correction')), 
	CONSTRAINT ck_revision_status CHECK (status IN ('draft', 'proposed', 'discussed', 'agreed', 'in_force', 'rejected')), 
	CONSTRAINT fk_revision_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_revision_unit_id ON revision (unit_id);

CREATE TABLE report_submission (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	employee_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	source TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_report_submission PRIMARY KEY (id), 
	CONSTRAINT ck_report_submission_received_on CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), 
	CONSTRAINT fk_report_submission_employee_id FOREIGN KEY(employee_id) REFERENCES employee (id) ON DELETE CASCADE
)
 STRICT

;

CREATE UNIQUE INDEX uq_report_submission_employee_id_period ON report_submission (employee_id, period);

CREATE TABLE person_rating (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	employee_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	work TEXT, 
	behaviour TEXT, 
	behaviour_score TEXT, 
	has_new_idea INTEGER, 
	extra_tasks INTEGER, 
	creativity TEXT, 
	extra_score TEXT, 
	note TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_person_rating PRIMARY KEY (id), 
	CONSTRAINT ck_person_rating_work CHECK (work IN ('above', 'as_expected', 'below')), 
	CONSTRAINT ck_person_rating_behaviour CHECK (behaviour IN ('above', 'as_expected', 'below')), 
	CONSTRAINT ck_person_rating_has_new_idea CHECK (has_new_idea IN (0, 1)), 
	CONSTRAINT ck_person_rating_extra_tasks CHECK (extra_tasks >= 0), 
	CONSTRAINT fk_person_rating_employee_id FOREIGN KEY(employee_id) REFERENCES employee (id) ON DELETE CASCADE
)
 STRICT

;

CREATE UNIQUE INDEX uq_person_rating_employee_id_period ON person_rating (employee_id, period);

CREATE INDEX ix_person_rating_employee_id ON person_rating (employee_id);

CREATE TABLE unit_rating (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	unit_id TEXT, 
	period TEXT NOT NULL, 
	rating TEXT NOT NULL, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_unit_rating PRIMARY KEY (id), 
	CONSTRAINT ck_unit_rating_rating CHECK (rating IN ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')), 
	CONSTRAINT fk_unit_rating_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE CASCADE
)
 STRICT

;

CREATE UNIQUE INDEX uq_unit_rating_unit_id_period ON unit_rating (unit_id, period);

CREATE INDEX ix_unit_rating_unit_id ON unit_rating (unit_id);

CREATE TABLE assignment (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	employee_id TEXT NOT NULL, 
	position_id TEXT, 
	status TEXT, 
	from_date TEXT, 
	until_date TEXT, 
	extra TEXT, 
	CONSTRAINT pk_assignment PRIMARY KEY (id), 
	CONSTRAINT ck_assignment_status CHECK (status IN ('definitif', 'Plt', 'Plh', 'Pj')), 
	CONSTRAINT ck_assignment_from_date CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), 
	CONSTRAINT ck_assignment_until_date CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), 
	CONSTRAINT fk_assignment_employee_id FOREIGN KEY(employee_id) REFERENCES employee (id) ON DELETE CASCADE, 
	CONSTRAINT fk_assignment_position_id FOREIGN KEY(position_id) REFERENCES position (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_assignment_position_id ON assignment (position_id);

CREATE INDEX ix_assignment_employee_id ON assignment (employee_id);

CREATE TABLE link (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	kind TEXT, 
	label TEXT, 
	extra TEXT, 
	CONSTRAINT pk_link PRIMARY KEY (id), 
	CONSTRAINT ck_link_not_to_itself CHECK (from_id <> to_id), 
	CONSTRAINT fk_link_from_id FOREIGN KEY(from_id) REFERENCES objective (id) ON DELETE CASCADE, 
	CONSTRAINT fk_link_to_id FOREIGN KEY(to_id) REFERENCES objective (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_link_to_id ON link (to_id);

CREATE INDEX ix_link_from_id ON link (from_id);

CREATE TABLE indicator (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	code TEXT, 
	objective_id TEXT, 
	unit_id TEXT, 
	name TEXT, 
	level TEXT, 
	is_iku INTEGER, 
	unit_of_measure TEXT, 
	polarity TEXT, 
	polarity_basis TEXT, 
	consolidation TEXT, 
	validity TEXT, 
	controllability TEXT, 
	weight TEXT, 
	weight_in_objective TEXT, 
	definition TEXT, 
	formula TEXT, 
	data_source TEXT, 
	baseline_year INTEGER, 
	baseline_printed TEXT, 
	baseline_meaning TEXT, 
	step TEXT, 
	worst TEXT, 
	scale TEXT, 
	range_scale TEXT, 
	month_pattern TEXT, 
	stabilize_scale TEXT, 
	konversi_120 INTEGER, 
	is_mandatory INTEGER, 
	target_basis TEXT, 
	purpose TEXT, 
	aspect TEXT, 
	data_provider TEXT, 
	data_validator TEXT, 
	missing_data_action TEXT, 
	cascade_method TEXT, 
	location_consolidation TEXT, 
	reporting_period TEXT, 
	planning_flag TEXT, 
	approval_status TEXT, 
	from_year INTEGER, 
	until_year INTEGER, 
	follows_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_indicator PRIMARY KEY (id), 
	CONSTRAINT ck_indicator_polarity CHECK (polarity IN ('maximize', 'minimize', 'stabilize')), 
	CONSTRAINT ck_indicator_consolidation CHECK (consolidation IN ('sum', 'average', 'last')), 
	CONSTRAINT ck_indicator_validity CHECK (validity IN ('exact', 'proxy', 'activity')), 
	CONSTRAINT ck_indicator_controllability CHECK (controllability IN ('low', 'moderate', 'high')), 
	CONSTRAINT ck_indicator_is_iku CHECK (is_iku IN (0, 1)), 
	CONSTRAINT ck_indicator_konversi_120 CHECK (konversi_120 IN (0, 1)), 
	CONSTRAINT ck_indicator_is_mandatory CHECK (is_mandatory IN (0, 1)), 
	CONSTRAINT ck_indicator_target_basis CHECK (target_basis IN ('statutory', 'maximum', 'external')), 
	CONSTRAINT ck_indicator_baseline_year CHECK (baseline_year BETWEEN 1900 AND 2200), 
	CONSTRAINT ck_indicator_baseline CHECK ((baseline_printed IS NULL) = (baseline_meaning IS NULL)), 
	CONSTRAINT ck_indicator_years CHECK (from_year <= until_year), 
	CONSTRAINT fk_indicator_objective_id FOREIGN KEY(objective_id) REFERENCES objective (id) ON DELETE SET NULL, 
	CONSTRAINT fk_indicator_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE SET NULL, 
	CONSTRAINT fk_indicator_follows_id FOREIGN KEY(follows_id) REFERENCES indicator (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_indicator_follows_id ON indicator (follows_id);

CREATE INDEX ix_indicator_unit_id ON indicator (unit_id);

CREATE INDEX ix_indicator_objective_id ON indicator (objective_id);

CREATE TABLE revision_row (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	revision_id TEXT NOT NULL, 
	element_kind TEXT NOT NULL, 
	element_id TEXT NOT NULL, 
	field TEXT NOT NULL, 
	period TEXT, 
	"before" TEXT, 
	proposed TEXT, 
	proposed_by TEXT, 
	proposed_at TEXT, 
	answer TEXT, 
	answer_note TEXT, 
	answered_by TEXT, 
	answered_at TEXT, 
	agreed TEXT, 
	status TEXT NOT NULL, 
	note TEXT, 
	extra TEXT, 
	CONSTRAINT pk_revision_row PRIMARY KEY (id), 
	CONSTRAINT ck_revision_row_status CHECK (status IN ('open', 'agreed', 'rejected')), 
	CONSTRAINT fk_revision_row_revision_id FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_revision_row_element_id ON revision_row (element_id);

CREATE INDEX ix_revision_row_revision_id ON revision_row (revision_id);

CREATE TABLE edition (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	number INTEGER, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	instrument TEXT, 
	dated TEXT, 
	made_at TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	program TEXT NOT NULL, 
	parts TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	previous_hash TEXT, 
	chain_hash TEXT NOT NULL, 
	revision_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_edition PRIMARY KEY (id), 
	CONSTRAINT ck_edition_kind CHECK (kind IN ('legal', 'checkpoint')), 
	CONSTRAINT fk_edition_revision_id FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_edition_revision_id ON edition (revision_id);

CREATE TABLE indicator_owner (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	unit_id TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_indicator_owner PRIMARY KEY (id), 
	CONSTRAINT fk_indicator_owner_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE, 
	CONSTRAINT fk_indicator_owner_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_indicator_owner_unit_id ON indicator_owner (unit_id);

CREATE INDEX ix_indicator_owner_indicator_id ON indicator_owner (indicator_id);

CREATE TABLE target (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_target PRIMARY KEY (id), 
	CONSTRAINT fk_target_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
)
 STRICT

;

CREATE UNIQUE INDEX uq_target_indicator_id_period ON target (indicator_id, period);

CREATE INDEX ix_target_indicator_id ON target (indicator_id);

CREATE TABLE past_target (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_past_target PRIMARY KEY (id), 
	CONSTRAINT fk_past_target_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
)
 STRICT

;

CREATE UNIQUE INDEX uq_past_target_indicator_id_period ON past_target (indicator_id, period);

CREATE INDEX ix_past_target_indicator_id ON past_target (indicator_id);

CREATE TABLE milestone (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_milestone PRIMARY KEY (id), 
	CONSTRAINT fk_milestone_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_milestone_indicator_id ON milestone (indicator_id);

CREATE UNIQUE INDEX uq_milestone_indicator_id_period ON milestone (indicator_id, period);

CREATE TABLE actual (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	evidence TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_actual PRIMARY KEY (id), 
	CONSTRAINT fk_actual_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_actual_indicator_id ON actual (indicator_id);

CREATE UNIQUE INDEX uq_actual_indicator_id_period ON actual (indicator_id, period);

CREATE TABLE unit_actual (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	unit_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	evidence TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_unit_actual PRIMARY KEY (id), 
	CONSTRAINT fk_unit_actual_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE, 
	CONSTRAINT fk_unit_actual_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_unit_actual_unit_id ON unit_actual (unit_id);

CREATE INDEX ix_unit_actual_indicator_id ON unit_actual (indicator_id);

CREATE TABLE follow_up (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	unit_id TEXT, 
	cause TEXT, 
	action TEXT NOT NULL, 
	pic TEXT, 
	due TEXT, 
	status TEXT NOT NULL, 
	done_on TEXT, 
	result TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_follow_up PRIMARY KEY (id), 
	CONSTRAINT ck_follow_up_status CHECK (status IN ('open', 'under_way', 'done', 'dropped')), 
	CONSTRAINT fk_follow_up_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE, 
	CONSTRAINT fk_follow_up_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_follow_up_indicator_id ON follow_up (indicator_id);

CREATE INDEX ix_follow_up_unit_id ON follow_up (unit_id);

CREATE TABLE action_step (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	milestone TEXT, 
	output TEXT, 
	pic TEXT, 
	from_date TEXT, 
	due TEXT, 
	status TEXT NOT NULL, 
	done_on TEXT, 
	note TEXT, 
	extra TEXT, 
	CONSTRAINT pk_action_step PRIMARY KEY (id), 
	CONSTRAINT ck_action_step_status CHECK (status IN ('open', 'under_way', 'done', 'dropped')), 
	CONSTRAINT fk_action_step_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_action_step_indicator_id ON action_step (indicator_id);

CREATE TABLE target_revision (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT, 
	from_printed TEXT, 
	to_printed TEXT, 
	from_instrument TEXT, 
	to_instrument TEXT, 
	effective TEXT, 
	reason TEXT, 
	kind TEXT, 
	revision_id TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_target_revision PRIMARY KEY (id), 
	CONSTRAINT ck_target_revision_kind CHECK (kind IN ('revision', 'correction')), 
	CONSTRAINT fk_target_revision_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE, 
	CONSTRAINT fk_target_revision_revision_id FOREIGN KEY(revision_id) REFERENCES revision (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_target_revision_revision_id ON target_revision (revision_id);

CREATE INDEX ix_target_revision_indicator_id ON target_revision (indicator_id);

CREATE TABLE target_reason (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	indicator_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	decision TEXT, 
	reason TEXT, 
	replaced_by_id TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_target_reason PRIMARY KEY (id), 
	CONSTRAINT ck_target_reason_decision CHECK (decision IN ('raised', 'kept', 'lowered', 'replaced', 'dropped')), 
	CONSTRAINT fk_target_reason_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE, 
	CONSTRAINT fk_target_reason_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES indicator (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_target_reason_replaced_by_id ON target_reason (replaced_by_id);

CREATE INDEX ix_target_reason_indicator_id ON target_reason (indicator_id);

CREATE TABLE "cascade" (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	parent_indicator_id TEXT, 
	parent_objective_id TEXT, 
	child_unit_id TEXT, 
	child_position_id TEXT, 
	child_indicator_id TEXT, 
	child_objective_id TEXT, 
	method TEXT, 
	weight TEXT, 
	role TEXT, 
	from_year INTEGER, 
	until_year INTEGER, 
	follows_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_cascade PRIMARY KEY (id), 
	CONSTRAINT ck_cascade_one_receiver CHECK (child_unit_id IS NULL OR child_position_id IS NULL), 
	CONSTRAINT ck_cascade_years CHECK (from_year <= until_year), 
	CONSTRAINT fk_cascade_parent_indicator_id FOREIGN KEY(parent_indicator_id) REFERENCES indicator (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_parent_objective_id FOREIGN KEY(parent_objective_id) REFERENCES objective (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_child_unit_id FOREIGN KEY(child_unit_id) REFERENCES unit (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_child_position_id FOREIGN KEY(child_position_id) REFERENCES position (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_child_indicator_id FOREIGN KEY(child_indicator_id) REFERENCES indicator (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_child_objective_id FOREIGN KEY(child_objective_id) REFERENCES objective (id) ON DELETE SET NULL, 
	CONSTRAINT fk_cascade_follows_id FOREIGN KEY(follows_id) REFERENCES "cascade" (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_cascade_child_position_id ON "cascade" (child_position_id);

CREATE INDEX ix_cascade_child_indicator_id ON "cascade" (child_indicator_id);

CREATE INDEX ix_cascade_child_unit_id ON "cascade" (child_unit_id);

CREATE INDEX ix_cascade_child_objective_id ON "cascade" (child_objective_id);

CREATE INDEX ix_cascade_follows_id ON "cascade" (follows_id);

CREATE INDEX ix_cascade_parent_indicator_id ON "cascade" (parent_indicator_id);

CREATE INDEX ix_cascade_parent_objective_id ON "cascade" (parent_objective_id);

CREATE TABLE issue_run (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	edition_id TEXT, 
	made_at TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	place TEXT, 
	day TEXT, 
	paper TEXT, 
	formats TEXT, 
	folder TEXT, 
	as_of TEXT, 
	extra TEXT, 
	CONSTRAINT pk_issue_run PRIMARY KEY (id), 
	CONSTRAINT fk_issue_run_edition_id FOREIGN KEY(edition_id) REFERENCES edition (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_issue_run_edition_id ON issue_run (edition_id);

CREATE TABLE cascade_lock (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	cascade_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_cascade_lock PRIMARY KEY (id), 
	CONSTRAINT fk_cascade_lock_cascade_id FOREIGN KEY(cascade_id) REFERENCES "cascade" (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_cascade_lock_cascade_id ON cascade_lock (cascade_id);

CREATE UNIQUE INDEX uq_cascade_lock_cascade_id_period ON cascade_lock (cascade_id, period);

CREATE TABLE cascade_target (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	cascade_id TEXT NOT NULL, 
	period TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	extra TEXT, 
	CONSTRAINT pk_cascade_target PRIMARY KEY (id), 
	CONSTRAINT fk_cascade_target_cascade_id FOREIGN KEY(cascade_id) REFERENCES "cascade" (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_cascade_target_cascade_id ON cascade_target (cascade_id);

CREATE UNIQUE INDEX uq_cascade_target_cascade_id_period ON cascade_target (cascade_id, period);

CREATE TABLE cascade_aspect (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	cascade_id TEXT NOT NULL, 
	aspect TEXT, 
	measure TEXT, 
	target TEXT, 
	year INTEGER, 
	extra TEXT, 
	CONSTRAINT pk_cascade_aspect PRIMARY KEY (id), 
	CONSTRAINT fk_cascade_aspect_cascade_id FOREIGN KEY(cascade_id) REFERENCES "cascade" (id) ON DELETE CASCADE
)
 STRICT

;

CREATE INDEX ix_cascade_aspect_cascade_id ON cascade_aspect (cascade_id);

CREATE TABLE issued_document (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	run_id TEXT NOT NULL, 
	document TEXT NOT NULL, 
	subject_kind TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	who TEXT NOT NULL, 
	name TEXT, 
	number TEXT, 
	fingerprint TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	state TEXT NOT NULL, 
	signed_on TEXT, 
	replaced_by_id TEXT, 
	extra TEXT, 
	CONSTRAINT pk_issued_document PRIMARY KEY (id), 
	CONSTRAINT ck_issued_document_state CHECK (state IN ('draft', 'final', 'signed')), 
	CONSTRAINT fk_issued_document_run_id FOREIGN KEY(run_id) REFERENCES issue_run (id) ON DELETE CASCADE, 
	CONSTRAINT fk_issued_document_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES issued_document (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_issued_document_replaced_by_id ON issued_document (replaced_by_id);

CREATE INDEX ix_issued_document_subject_id ON issued_document (subject_id);

CREATE INDEX ix_issued_document_fingerprint ON issued_document (fingerprint);

CREATE INDEX ix_issued_document_run_id ON issued_document (run_id);

CREATE TABLE work_report (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	employee_id TEXT NOT NULL, 
	cascade_id TEXT, 
	period TEXT NOT NULL, 
	day TEXT, 
	result TEXT NOT NULL, 
	printed TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	unit_word TEXT, 
	evidence TEXT, 
	extra TEXT, 
	CONSTRAINT pk_work_report PRIMARY KEY (id), 
	CONSTRAINT ck_work_report_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), 
	CONSTRAINT fk_work_report_employee_id FOREIGN KEY(employee_id) REFERENCES employee (id) ON DELETE CASCADE, 
	CONSTRAINT fk_work_report_cascade_id FOREIGN KEY(cascade_id) REFERENCES "cascade" (id) ON DELETE SET NULL
)
 STRICT

;

CREATE INDEX ix_work_report_employee_id_period ON work_report (employee_id, period);

CREATE INDEX ix_work_report_cascade_id_period ON work_report (cascade_id, period);

CREATE TABLE report_review (
	id TEXT NOT NULL, 
	ord INTEGER NOT NULL, 
	employee_id TEXT NOT NULL, 
	cascade_id TEXT, 
	period TEXT NOT NULL, 
	feedback TEXT, 
	quality TEXT, 
	time TEXT, 
	cost TEXT, 
	who TEXT, 
	recorded_at TEXT, 
	extra TEXT, 
	CONSTRAINT pk_report_review PRIMARY KEY (id), 
	CONSTRAINT fk_report_review_employee_id FOREIGN KEY(employee_id) REFERENCES employee (id) ON DELETE CASCADE, 
	CONSTRAINT fk_report_review_cascade_id FOREIGN KEY(cascade_id) REFERENCES "cascade" (id) ON DELETE SET NULL
)
 STRICT

;

CREATE UNIQUE INDEX uq_report_review_employee_id_period_cascade_id ON report_review (employee_id, period, cascade_id);

CREATE INDEX ix_report_review_cascade_id ON report_review (cascade_id);
