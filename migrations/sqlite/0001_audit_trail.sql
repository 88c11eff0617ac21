CREATE TABLE `audit_chains` (
	`chain_id` text PRIMARY KEY NOT NULL,
	`seals` integer NOT NULL,
	`sealed_through` integer NOT NULL,
	`head` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`chain_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`action` text NOT NULL,
	`key_id` text NOT NULL,
	`organisation_id` text,
	`kind` text,
	`record` text,
	`details` text NOT NULL,
	`digest` text,
	`salt` text,
	PRIMARY KEY(`chain_id`, `sequence`)
);

--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`chain_id`,`at`,`sequence`,`record`);
--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`chain_id` text NOT NULL,
	`number` integer NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`sealed_at` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`chain_id`, `number`)
);

