CREATE TABLE `analyses` (
	`question` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`result` text NOT NULL,
	`computed_at` text NOT NULL
) STRICT;
