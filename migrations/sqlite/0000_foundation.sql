CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `centres` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`operator_id` text NOT NULL,
	`legal_entities` text NOT NULL,
	`municipality_code` text NOT NULL,
	`service_area` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`operator_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `centres_by_operator` ON `centres` (`operator_id`,`id`);
--> statement-breakpoint
CREATE TABLE `centre_states` (
	`centre_id` text PRIMARY KEY NOT NULL,
	`change_number` integer NOT NULL,
	`changed_at` text,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `coverage_statements` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`record_kind` text NOT NULL,
	`from` text NOT NULL,
	`complete_through` text NOT NULL,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `coverage_statements_by_change` ON `coverage_statements` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `participants` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`birth_year` integer,
	`municipality_code` text,
	`education_level` integer,
	`start_qualification` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `participants_by_change` ON `participants` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `participant_statuses` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`participant_id` text NOT NULL,
	`valid_from` text NOT NULL,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`participant_id`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `participant_statuses_by_date` ON `participant_statuses` (`centre_id`,`valid_from`,`id`);
--> statement-breakpoint
CREATE INDEX `participant_statuses_by_participant_id` ON `participant_statuses` (`centre_id`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `participant_statuses_by_change` ON `participant_statuses` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `participant_statuses_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`legal_ground` text,
	`legal_ground_since` text,
	`in_register` integer,
	`characteristics` text,
	`wage_cost_subsidy` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `participant_statuses`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `trajectories` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`participant_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` text NOT NULL,
	`planned_end` text,
	`end` text,
	`origin` text,
	`destination` text,
	`end_reason` text,
	`referrer_id` text,
	`payer_id` text,
	`function_profile` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`participant_id`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `trajectories_by_date` ON `trajectories` (`centre_id`,`start`,`id`);
--> statement-breakpoint
CREATE INDEX `trajectories_by_participant_id` ON `trajectories` (`centre_id`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `trajectories_by_change` ON `trajectories` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `guidance_sessions` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`date` text NOT NULL,
	`minutes` integer NOT NULL,
	`kind` text NOT NULL,
	`headcount` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `guidance_sessions_by_date` ON `guidance_sessions` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `guidance_sessions_facts_1` ON `guidance_sessions` (`centre_id`,`date`,`kind`,`minutes`,`headcount`,`id`);
--> statement-breakpoint
CREATE INDEX `guidance_sessions_by_change` ON `guidance_sessions` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `guidance_sessions_participant_ids` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`participant_ids` text NOT NULL,
	PRIMARY KEY(`centre_id`, `id`, `position`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `guidance_sessions`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`,`participant_ids`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `guidance_sessions_participant_ids_by_participant_ids` ON `guidance_sessions_participant_ids` (`centre_id`,`participant_ids`,`id`);
--> statement-breakpoint
CREATE TABLE `guidance_sessions_guides` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`qualification` text,
	PRIMARY KEY(`centre_id`, `id`, `position`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `guidance_sessions`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `material_movements` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`date` text NOT NULL,
	`direction` text NOT NULL,
	`category` text NOT NULL,
	`to_category` text,
	`item_type` text,
	`origin` text,
	`destination` text,
	`kilograms` integer,
	`items` integer,
	`method` text,
	`ticket` text,
	`is_waste` integer,
	`eural_code` text,
	`channel` text,
	`producer_scheme` text,
	`counterpart` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `material_movements_by_date` ON `material_movements` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `material_movements_facts_1` ON `material_movements` (`centre_id`,`date`,`direction`,`category`,`to_category`,`destination`,`origin`,`item_type`,`kilograms`,`items`,`id`);
--> statement-breakpoint
CREATE INDEX `material_movements_stock_counts` ON `material_movements` (`centre_id`,`category`,`date`,`kilograms`) WHERE "material_movements"."direction" = 'stock-count';
--> statement-breakpoint
CREATE INDEX `material_movements_categories` ON `material_movements` (`centre_id`,`category`,`date`,`direction`,`destination`);
--> statement-breakpoint
CREATE INDEX `material_movements_transformed` ON `material_movements` (`centre_id`,`to_category`,`date`) WHERE "material_movements"."direction" = 'transformation';
--> statement-breakpoint
CREATE INDEX `material_movements_by_change` ON `material_movements` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`system` text NOT NULL,
	`preset` text,
	`scopes` text NOT NULL,
	`centre_ids` text,
	`may_take_over` integer NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`last_used_at` text,
	`rotated_from` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `api_keys_by_organisation` ON `api_keys` (`organisation_id`,`id`);
--> statement-breakpoint
CREATE TABLE `imports` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`dry_run` integer NOT NULL,
	`lines` integer NOT NULL,
	`created` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`deleted` integer NOT NULL,
	`rejected` integer NOT NULL,
	`by_kind` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`rejections` integer NOT NULL,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `imports_by_start` ON `imports` (`centre_id`,`started_at`,`id`);
--> statement-breakpoint
CREATE INDEX `imports_by_state` ON `imports` (`state`,`started_at`);
--> statement-breakpoint
CREATE TABLE `import_rejections` (
	`centre_id` text NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text,
	`record_id` text,
	`code` text NOT NULL,
	`pointer` text NOT NULL,
	`params` text NOT NULL,
	PRIMARY KEY(`centre_id`, `import_id`, `line`, `position`),
	FOREIGN KEY (`centre_id`,`import_id`) REFERENCES `imports`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`state` text NOT NULL,
	`status` integer,
	`body` text,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`key_id`, `idempotency_key`)
);

--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_expiry` ON `idempotency_keys` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `dry_runs` (
	`run_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`change_number` integer NOT NULL,
	`noted_at` text NOT NULL,
	PRIMARY KEY(`run_id`, `centre_id`)
);

--> statement-breakpoint
CREATE TABLE `dry_run_records` (
	`run_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`digest` text,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`run_id`, `centre_id`, `kind`, `id`),
	FOREIGN KEY (`run_id`,`centre_id`) REFERENCES `dry_runs`(`run_id`,`centre_id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `dry_run_references` (
	`run_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`run_id`, `centre_id`, `kind`, `id`, `target_kind`, `target_id`),
	FOREIGN KEY (`run_id`,`centre_id`) REFERENCES `dry_runs`(`run_id`,`centre_id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `dry_run_references_by_target` ON `dry_run_references` (`run_id`,`centre_id`,`target_kind`,`target_id`,`kind`,`id`);
