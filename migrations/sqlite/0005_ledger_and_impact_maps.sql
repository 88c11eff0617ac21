CREATE TABLE `ledger_entries` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`date` text NOT NULL,
	`nature` text NOT NULL,
	`amount` integer NOT NULL,
	`is_credit` integer,
	`income_source` text,
	`cost_kind` text,
	`party` text,
	`organisation_id` text,
	`counts_as_input` integer,
	`note` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `ledger_entries_by_date` ON `ledger_entries` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `ledger_entries_facts_1` ON `ledger_entries` (`centre_id`,`date`,`nature`,`income_source`,`cost_kind`,`party`,`counts_as_input`,`is_credit`,`amount`,`id`);
--> statement-breakpoint
CREATE INDEX `ledger_entries_by_change` ON `ledger_entries` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `impact_maps` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`period` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`payer` text,
	`discount_rate` integer,
	`first_benefit_year_exponent` integer,
	`horizon_years` integer,
	`inputs` text NOT NULL,
	`outcomes` text NOT NULL,
	`overlap_groups` text,
	`sensitivity` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `impact_maps_by_date` ON `impact_maps` (`centre_id`,`from`,`id`);
--> statement-breakpoint
CREATE INDEX `impact_maps_by_change` ON `impact_maps` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `impact_maps_versions` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`period` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`payer` text,
	`discount_rate` integer,
	`first_benefit_year_exponent` integer,
	`horizon_years` integer,
	`inputs` text NOT NULL,
	`outcomes` text NOT NULL,
	`overlap_groups` text,
	`sensitivity` text,
	PRIMARY KEY(`centre_id`, `id`, `version`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `impact_maps`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

