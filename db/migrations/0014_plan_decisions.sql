CREATE TABLE `plan_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_code` text NOT NULL,
	`answer` text NOT NULL,
	`action` text,
	`officers` text,
	`minutes` integer,
	`expected_gain_minor` integer,
	`outstanding_minor` integer,
	`cut_off_day` integer NOT NULL,
	`horizon` integer NOT NULL,
	`reason` text,
	`note` text,
	`decided_by` text,
	`decided_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_decisions_case` ON `plan_decisions` (`case_code`);