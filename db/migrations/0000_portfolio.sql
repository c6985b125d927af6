CREATE TABLE `activities` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`minute_of_day` integer,
	`method_id` integer NOT NULL,
	`officer_id` integer,
	`other_officer_ids` text,
	`minutes` integer,
	`cost_minor` integer,
	`channel` text,
	`outcome` text,
	`stance` text,
	`notice_served` integer,
	`consent` integer,
	`third_party` text,
	`court_number` text,
	`leader_rank` text,
	`evidence` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_code` ON `activities` (`code`);--> statement-breakpoint
CREATE INDEX `activities_case` ON `activities` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `advances` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	`approved_by` text,
	`evidence` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `advances_code` ON `advances` (`code`);--> statement-breakpoint
CREATE INDEX `advances_case` ON `advances` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`to_day` integer,
	`reason` text,
	`handover_note` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_code` ON `assignments` (`code`);--> statement-breakpoint
CREATE INDEX `assignments_case` ON `assignments` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` integer PRIMARY KEY NOT NULL,
	`loaded_at` text NOT NULL,
	`source` text NOT NULL,
	`profile` text,
	`is_demo` integer NOT NULL,
	`status` text NOT NULL,
	`undone_at` text,
	`counts` text NOT NULL,
	`assumptions` text NOT NULL,
	`dates_assumed` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `borrower_kinds` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `borrower_kinds_code` ON `borrower_kinds` (`code`);--> statement-breakpoint
CREATE TABLE `borrowers` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`kind_id` integer NOT NULL,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `borrowers_code` ON `borrowers` (`code`);--> statement-breakpoint
CREATE TABLE `branches` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`region_id` integer NOT NULL,
	`name` text,
	`name_zh` text,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `branches_code` ON `branches` (`code`);--> statement-breakpoint
CREATE TABLE `case_cells` (
	`cube` integer NOT NULL,
	`horizon` integer NOT NULL,
	`month` integer NOT NULL,
	`method_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`cases` integer NOT NULL,
	`exposure_minor` integer NOT NULL,
	`matured` integer NOT NULL,
	`clusters` integer NOT NULL,
	`matured_exposure_minor` integer NOT NULL,
	`received_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`exposure_square` real NOT NULL,
	`received_square` real NOT NULL,
	`received_exposure` real NOT NULL,
	`net_square` real NOT NULL,
	`net_exposure` real NOT NULL,
	PRIMARY KEY(`cube`, `horizon`, `month`, `method_id`, `cause_id`, `region_id`, `branch_id`, `officer_id`, `stratum`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_facts` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`borrower_id` integer NOT NULL,
	`defaulted_month` integer NOT NULL,
	`defaulted_day` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`security` text NOT NULL,
	`borrower_kind_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`exposure_minor` integer NOT NULL,
	`outstanding_minor` integer NOT NULL,
	`received_minor` integer NOT NULL,
	`charged_minor` integer NOT NULL,
	`advanced_minor` integer NOT NULL,
	`cost_minor` integer NOT NULL,
	`received_30_minor` integer NOT NULL,
	`received_90_minor` integer NOT NULL,
	`received_180_minor` integer NOT NULL,
	`received_365_minor` integer NOT NULL,
	`net_30_minor` integer NOT NULL,
	`net_90_minor` integer NOT NULL,
	`net_180_minor` integer NOT NULL,
	`net_365_minor` integer NOT NULL,
	`activity_count` integer NOT NULL,
	`method_count` integer NOT NULL,
	`first_activity_day` integer,
	`last_activity_day` integer,
	`last_receipt_day` integer,
	`first_receipt_day` integer,
	`last_evidenced_day` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`is_open` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_facts_outstanding` ON `case_facts` (`outstanding_minor`);--> statement-breakpoint
CREATE INDEX `case_facts_borrower` ON `case_facts` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `case_facts_month` ON `case_facts` (`defaulted_month`);--> statement-breakpoint
CREATE INDEX `case_facts_limitation` ON `case_facts` (`is_open`,`last_evidenced_day`);--> statement-breakpoint
CREATE INDEX `case_facts_default` ON `case_facts` (`defaulted_day`);--> statement-breakpoint
CREATE TABLE `case_findings` (
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`issue` text NOT NULL,
	`table_name` text NOT NULL,
	`count` integer NOT NULL,
	`example` text NOT NULL,
	PRIMARY KEY(`issue`, `case_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_findings_borrower` ON `case_findings` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `cause_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`recorded_day` integer,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `cause_history_case` ON `cause_history` (`case_id`);--> statement-breakpoint
CREATE TABLE `causes` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`tag` text NOT NULL,
	`name` text,
	`name_zh` text,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `causes_code` ON `causes` (`code`);--> statement-breakpoint
CREATE TABLE `charges` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	`kind` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `charges_code` ON `charges` (`code`);--> statement-breakpoint
CREATE INDEX `charges_case` ON `charges` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`kind` text,
	`officer_id` integer,
	`text` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `complaints_code` ON `complaints` (`code`);--> statement-breakpoint
CREATE INDEX `complaints_case` ON `complaints` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `credits` (
	`receipt_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`episode_start_day` integer,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`security` text NOT NULL,
	`borrower_kind_id` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`receipt_id`, `method_id`, `officer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `credits_case` ON `credits` (`case_id`);--> statement-breakpoint
CREATE INDEX `credits_borrower` ON `credits` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `credits_month` ON `credits` (`month`);--> statement-breakpoint
CREATE TABLE `efforts` (
	`case_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`month` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`security` text NOT NULL,
	`borrower_kind_id` integer NOT NULL,
	`minutes` integer NOT NULL,
	`cost_minor` integer NOT NULL,
	`advanced_minor` integer NOT NULL,
	`activities` integer NOT NULL,
	PRIMARY KEY(`case_id`, `method_id`, `month`, `officer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `efforts_borrower` ON `efforts` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `efforts_month` ON `efforts` (`month`);--> statement-breakpoint
CREATE INDEX `efforts_officer` ON `efforts` (`officer_id`);--> statement-breakpoint
CREATE TABLE `episode_cells` (
	`cube` integer NOT NULL,
	`horizon` integer NOT NULL,
	`month` integer NOT NULL,
	`method_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`episodes` integer NOT NULL,
	`cases` integer NOT NULL,
	`outstanding_minor` integer NOT NULL,
	`matured` integer NOT NULL,
	`payers` integer NOT NULL,
	`rated` integer NOT NULL,
	`clipped` integer NOT NULL,
	`sum_share` real NOT NULL,
	`sum_square` real NOT NULL,
	`clusters` integer NOT NULL,
	`cluster_share_square` real NOT NULL,
	`cluster_share_count` real NOT NULL,
	`cluster_count_square` real NOT NULL,
	PRIMARY KEY(`cube`, `horizon`, `month`, `method_id`, `cause_id`, `region_id`, `branch_id`, `officer_id`, `stratum`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `episode_officers` (
	`officer_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`start_day` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	PRIMARY KEY(`officer_id`, `case_id`, `method_id`, `start_day`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `episode_officers_case` ON `episode_officers` (`case_id`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`case_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`start_day` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`start_month` integer NOT NULL,
	`last_day` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`security` text NOT NULL,
	`borrower_kind_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`activity_count` integer NOT NULL,
	`officer_count` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`minutes` integer NOT NULL,
	`cost_minor` integer NOT NULL,
	`is_first_of_method` integer NOT NULL,
	`outstanding_minor` integer NOT NULL,
	`days_past_due` integer NOT NULL,
	`earlier_episodes` integer NOT NULL,
	`earlier_activities` integer NOT NULL,
	`earlier_methods` integer NOT NULL,
	`running_episodes` integer NOT NULL,
	`previous_method_id` integer,
	`previous_paid` integer,
	`received_before_minor` integer NOT NULL,
	`days_since_receipt` integer,
	`days_since_activity` integer,
	`promises_made` integer NOT NULL,
	`promises_kept` integer NOT NULL,
	`tenure_days` integer,
	`received_30_minor` integer NOT NULL,
	`received_90_minor` integer NOT NULL,
	`received_180_minor` integer NOT NULL,
	`received_365_minor` integer NOT NULL,
	`advanced_30_minor` integer NOT NULL,
	`advanced_90_minor` integer NOT NULL,
	`advanced_180_minor` integer NOT NULL,
	`advanced_365_minor` integer NOT NULL,
	PRIMARY KEY(`case_id`, `method_id`, `start_day`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `episodes_borrower` ON `episodes` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `episodes_month` ON `episodes` (`start_month`);--> statement-breakpoint
CREATE INDEX `episodes_start` ON `episodes` (`start_day`);--> statement-breakpoint
CREATE TABLE `flow_cells` (
	`cube` integer NOT NULL,
	`horizon` integer NOT NULL,
	`month` integer NOT NULL,
	`method_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`credited_minor` integer NOT NULL,
	`advanced_minor` integer NOT NULL,
	`cost_minor` integer NOT NULL,
	`minutes` integer NOT NULL,
	`activities` integer NOT NULL,
	`episodes` integer NOT NULL,
	PRIMARY KEY(`cube`, `horizon`, `month`, `method_id`, `cause_id`, `region_id`, `branch_id`, `officer_id`, `stratum`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `hold_cells` (
	`cube` integer NOT NULL,
	`horizon` integer NOT NULL,
	`month` integer NOT NULL,
	`method_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`stratum` integer NOT NULL,
	`cases` integer NOT NULL,
	`holds` integer NOT NULL,
	`matured` integer NOT NULL,
	`payers` integer NOT NULL,
	PRIMARY KEY(`cube`, `horizon`, `month`, `method_id`, `cause_id`, `region_id`, `branch_id`, `officer_id`, `stratum`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `holds` (
	`case_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`start_day` integer NOT NULL,
	`end_day` integer,
	`borrower_id` integer NOT NULL,
	`start_month` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`cause_id` integer NOT NULL,
	`security` text NOT NULL,
	`borrower_kind_id` integer NOT NULL,
	`reason` text,
	`is_first_of_officer` integer NOT NULL,
	`received_30_minor` integer NOT NULL,
	`received_90_minor` integer NOT NULL,
	`received_180_minor` integer NOT NULL,
	`received_365_minor` integer NOT NULL,
	PRIMARY KEY(`case_id`, `start_day`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `holds_officer` ON `holds` (`officer_id`);--> statement-breakpoint
CREATE INDEX `holds_borrower` ON `holds` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `holds_start` ON `holds` (`start_day`);--> statement-breakpoint
CREATE TABLE `methods` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`name_zh` text,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `methods_code` ON `methods` (`code`);--> statement-breakpoint
CREATE TABLE `officers` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`branch_id` integer NOT NULL,
	`hired_day` integer,
	`left_day` integer,
	`weekly_minutes` integer,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `officers_code` ON `officers` (`code`);--> statement-breakpoint
CREATE TABLE `portfolio` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`currency` text,
	`is_demo` integer NOT NULL,
	`cut_off_day` integer,
	`dates_assumed` integer NOT NULL,
	`assumptions` text NOT NULL,
	`loaded_at` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `promises` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`due_day` integer NOT NULL,
	`amount_minor` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `promises_code` ON `promises` (`code`);--> statement-breakpoint
CREATE INDEX `promises_case` ON `promises` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	`kind` text,
	`reversal_of` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_code` ON `receipts` (`code`);--> statement-breakpoint
CREATE INDEX `receipts_case` ON `receipts` (`case_id`,`day`);--> statement-breakpoint
CREATE TABLE `receivables` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`borrower_id` integer NOT NULL,
	`debtor` text,
	`amount_minor` integer NOT NULL,
	`due_day` integer,
	`difficulty` text,
	`listed_day` integer,
	`collected_day` integer,
	`collected_minor` integer,
	`routed_minor` integer,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `receivables_code` ON `receivables` (`code`);--> statement-breakpoint
CREATE INDEX `receivables_borrower` ON `receivables` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `recovery_cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`borrower_id` integer NOT NULL,
	`borrower_name` text,
	`borrower_kind_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`exposure_minor` integer NOT NULL,
	`principal_minor` integer,
	`annual_rate` real,
	`originated_day` integer,
	`due_day` integer,
	`defaulted_day` integer NOT NULL,
	`defaulted_month` integer NOT NULL,
	`security` text NOT NULL,
	`collateral_value_minor` integer,
	`cause_id` integer NOT NULL,
	`cause_recorded_day` integer,
	`secondary_causes` text,
	`traits` text,
	`five_tier` text,
	`lender_licensed` integer,
	`closed_day` integer,
	`close_reason` text,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_cases_code` ON `recovery_cases` (`code`);--> statement-breakpoint
CREATE INDEX `recovery_cases_borrower` ON `recovery_cases` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `recovery_cases_name` ON `recovery_cases` (`borrower_name`);--> statement-breakpoint
CREATE INDEX `recovery_cases_month` ON `recovery_cases` (`defaulted_month`);--> statement-breakpoint
CREATE INDEX `recovery_cases_exposure` ON `recovery_cases` (`exposure_minor`);--> statement-breakpoint
CREATE TABLE `regions` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`name_zh` text,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_code` ON `regions` (`code`);--> statement-breakpoint
CREATE TABLE `row_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` integer NOT NULL,
	`content` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `row_versions_batch` ON `row_versions` (`batch_id`);--> statement-breakpoint
CREATE INDEX `row_versions_row` ON `row_versions` (`table_name`,`row_id`);--> statement-breakpoint
INSERT INTO `portfolio` (`id`, `version`, `is_demo`, `dates_assumed`, `assumptions`) VALUES (1, 0, 0, 0, '[]');
