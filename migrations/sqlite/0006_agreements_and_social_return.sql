CREATE TABLE `positions` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`participant_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`contract` text,
	`hours_per_week` integer,
	`full_time_hours` integer,
	`inflow_on` text,
	`school_left_on` text,
	`durable` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`participant_id`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `positions_by_date` ON `positions` (`centre_id`,`from`,`id`);
--> statement-breakpoint
CREATE INDEX `positions_by_participant_id` ON `positions` (`centre_id`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `positions_by_change` ON `positions` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `positions_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`group` text,
	`status_lost_on` text,
	`subsidy_until` text,
	`benefit_months` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `positions`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `social_purchases` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`date` text NOT NULL,
	`supplier` text NOT NULL,
	`invoice` integer NOT NULL,
	`turnover` integer,
	`turnover_year` integer,
	`fte` integer,
	`direct_share` integer,
	`certificate_until` text,
	`wsw_company` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `social_purchases_by_date` ON `social_purchases` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `social_purchases_by_change` ON `social_purchases` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `needs` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`amount` integer,
	`note` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `needs_by_date` ON `needs` (`centre_id`,`from`,`id`);
--> statement-breakpoint
CREATE INDEX `needs_by_change` ON `needs` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `agreements` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`reference` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`basis` text NOT NULL,
	`allocation` text,
	`contract_share` integer,
	`budget` integer,
	`report_within_days` integer,
	`legal_basis` text,
	`purpose` text,
	`confirmed_by` text,
	`confirmed_on` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `agreements_by_date` ON `agreements` (`centre_id`,`from`,`id`);
--> statement-breakpoint
CREATE INDEX `agreements_facts_1` ON `agreements` (`centre_id`,`organisation_id`,`from`,`id`);
--> statement-breakpoint
CREATE INDEX `agreements_by_change` ON `agreements` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `agreements_municipalities` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`centre_id`, `id`, `position`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `agreements`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `agreements_targets` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`indicator` text,
	`amount` integer NOT NULL,
	`bound` text,
	`due_on` text,
	PRIMARY KEY(`centre_id`, `id`, `position`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `agreements`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `efforts` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`participant_id` text,
	`placement_id` text,
	`share` integer,
	`hours_per_week` integer,
	`full_time_hours` integer,
	`from` text,
	`until` text,
	`months` integer,
	`started_on` text,
	`age_at_start` integer,
	`permanent` integer,
	`internship_months` integer,
	`first_placed_on` text,
	`months_since_same_employer` integer,
	`employed_by_contractor` integer,
	`amount` integer,
	`amount_incl_vat` integer,
	`vat_rate` integer,
	`labour_part` integer,
	`hours` integer,
	`employees` integer,
	`days` integer,
	`learning_years` integer,
	`claimed` integer,
	`place` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`participant_id`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `efforts_by_participant_id` ON `efforts` (`centre_id`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `efforts_facts_1` ON `efforts` (`centre_id`,`organisation_id`,`obligation_id`,`id`);
--> statement-breakpoint
CREATE INDEX `efforts_by_change` ON `efforts` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `efforts_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`block_code` text,
	`benefit_months` integer,
	`flags` text,
	`wage_subsidy_until` text,
	`benefit_until` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `efforts`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `obligations` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`table_id` text NOT NULL,
	`terms` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `obligation_centres` (
	`organisation_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`centre_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `obligation_id`, `centre_id`),
	FOREIGN KEY (`organisation_id`,`obligation_id`) REFERENCES `obligations`(`organisation_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `obligation_centres_by_centre` ON `obligation_centres` (`centre_id`,`organisation_id`,`obligation_id`);
--> statement-breakpoint
CREATE TABLE `effort_approvals` (
	`centre_id` text NOT NULL,
	`effort_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`obligation_id` text NOT NULL,
	`decision` text NOT NULL,
	`amount` integer,
	`reason` text,
	`decided_on` text NOT NULL,
	`effort_revision` integer NOT NULL,
	`placement` text,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`centre_id`, `effort_id`),
	FOREIGN KEY (`centre_id`,`effort_id`) REFERENCES `efforts`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`,`obligation_id`) REFERENCES `obligations`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `effort_approvals_by_obligation` ON `effort_approvals` (`organisation_id`,`obligation_id`,`centre_id`,`effort_id`);
--> statement-breakpoint
CREATE INDEX `effort_approvals_by_placement` ON `effort_approvals` (`placement`,`centre_id`,`effort_id`);
