CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`finding` text NOT NULL,
	`answer` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`taken_back_by` text,
	`taken_back_at` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `fact_days` (
	`kind` text NOT NULL,
	`day` integer NOT NULL,
	`facts` integer NOT NULL,
	PRIMARY KEY(`kind`, `day`)
) STRICT;
--> statement-breakpoint
ALTER TABLE `portfolio` ADD `delivery` text;