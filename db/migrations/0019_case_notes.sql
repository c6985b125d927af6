CREATE TABLE `case_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_code` text NOT NULL,
	`day` integer,
	`text` text,
	`withdraws` integer,
	`written_by` text,
	`written_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_notes_case` ON `case_notes` (`case_code`);--> statement-breakpoint
CREATE INDEX `case_notes_withdraws` ON `case_notes` (`withdraws`);