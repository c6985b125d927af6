CREATE TABLE `annotations` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`text` text NOT NULL,
	`branch_code` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text
) STRICT;
