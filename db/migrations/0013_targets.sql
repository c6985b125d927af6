CREATE TABLE `targets` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` integer NOT NULL,
	`branch_id` integer NOT NULL,
	`region_id` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`code` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_code` ON `targets` (`code`);--> statement-breakpoint
CREATE INDEX `targets_month` ON `targets` (`month`);--> statement-breakpoint
ALTER TABLE `activities` ADD `consents` text;