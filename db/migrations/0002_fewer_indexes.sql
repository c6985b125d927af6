DROP INDEX `case_facts_month`;--> statement-breakpoint
DROP INDEX `case_findings_borrower`;--> statement-breakpoint
CREATE INDEX `case_findings_case` ON `case_findings` (`case_id`);--> statement-breakpoint
CREATE TABLE `__new_credits` (
	`case_id` integer NOT NULL,
	`receipt_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`officer_id` integer NOT NULL,
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
	PRIMARY KEY(`case_id`, `receipt_id`, `method_id`, `officer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_credits`("case_id", "receipt_id", "method_id", "officer_id", "borrower_id", "episode_start_day", "day", "month", "region_id", "branch_id", "cause_id", "security", "borrower_kind_id", "amount_minor") SELECT "case_id", "receipt_id", "method_id", "officer_id", "borrower_id", "episode_start_day", "day", "month", "region_id", "branch_id", "cause_id", "security", "borrower_kind_id", "amount_minor" FROM `credits`;--> statement-breakpoint
DROP TABLE `credits`;--> statement-breakpoint
ALTER TABLE `__new_credits` RENAME TO `credits`;--> statement-breakpoint
CREATE INDEX `credits_month` ON `credits` (`month`);--> statement-breakpoint
DROP INDEX `efforts_borrower`;--> statement-breakpoint
DROP INDEX `efforts_month`;--> statement-breakpoint
DROP INDEX `efforts_officer`;--> statement-breakpoint
ALTER TABLE `efforts` DROP COLUMN `region_id`;--> statement-breakpoint
ALTER TABLE `efforts` DROP COLUMN `branch_id`;--> statement-breakpoint
ALTER TABLE `efforts` DROP COLUMN `cause_id`;--> statement-breakpoint
ALTER TABLE `efforts` DROP COLUMN `security`;--> statement-breakpoint
ALTER TABLE `efforts` DROP COLUMN `borrower_kind_id`;--> statement-breakpoint
CREATE TABLE `__new_episode_officers` (
	`case_id` integer NOT NULL,
	`method_id` integer NOT NULL,
	`start_day` integer NOT NULL,
	`officer_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	PRIMARY KEY(`case_id`, `method_id`, `start_day`, `officer_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_episode_officers`("case_id", "method_id", "start_day", "officer_id", "borrower_id") SELECT "case_id", "method_id", "start_day", "officer_id", "borrower_id" FROM `episode_officers`;--> statement-breakpoint
DROP TABLE `episode_officers`;--> statement-breakpoint
ALTER TABLE `__new_episode_officers` RENAME TO `episode_officers`;--> statement-breakpoint
CREATE INDEX `episode_officers_officer` ON `episode_officers` (`officer_id`);--> statement-breakpoint
DROP INDEX `episodes_borrower`;--> statement-breakpoint
DROP INDEX `episodes_month`;--> statement-breakpoint
DROP INDEX `holds_borrower`;--> statement-breakpoint
DROP INDEX `recovery_cases_month`;--> statement-breakpoint
CREATE INDEX `recovery_cases_closed` ON `recovery_cases` (`closed_day`);