CREATE TABLE `typed_targets` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`place_code` text NOT NULL,
	`from_month` integer NOT NULL,
	`to_month` integer NOT NULL,
	`amount_minor` integer,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text
) STRICT;
