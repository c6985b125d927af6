CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`income_minor` integer NOT NULL,
	`expenses_minor` integer NOT NULL,
	`batch_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_code` ON `accounts` (`code`);--> statement-breakpoint
CREATE INDEX `accounts_borrower` ON `accounts` (`borrower_id`,`day`);--> statement-breakpoint
CREATE TABLE `new_loans` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`due_day` integer,
	`repaid_minor` integer,
	`days_past_due` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `new_loans_code` ON `new_loans` (`code`);--> statement-breakpoint
CREATE INDEX `new_loans_case` ON `new_loans` (`case_id`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_id` integer NOT NULL,
	`borrower_id` integer NOT NULL,
	`day` integer NOT NULL,
	`month` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`mediator` text,
	`signed` integer,
	`amount_minor` integer,
	`due_day` integer,
	`kept` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `settlements_code` ON `settlements` (`code`);--> statement-breakpoint
CREATE INDEX `settlements_case` ON `settlements` (`case_id`,`day`);--> statement-breakpoint
ALTER TABLE `activities` ADD `advice_taken` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `manager_approved` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `reply` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `legal_basis` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `signal_day` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `secured_minor` integer;--> statement-breakpoint
ALTER TABLE `recovery_cases` ADD `distance_km` integer;