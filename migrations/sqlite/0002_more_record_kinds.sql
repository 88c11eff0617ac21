CREATE TABLE `trajectory_terms` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`trajectory_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`hours_per_week` integer NOT NULL,
	`full_time_hours` integer,
	`contract_kind` text,
	`permanent` integer,
	`employment` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`trajectory_id`) REFERENCES `trajectories`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `trajectory_terms_by_date` ON `trajectory_terms` (`centre_id`,`valid_from`,`id`);
--> statement-breakpoint
CREATE INDEX `trajectory_terms_by_trajectory_id` ON `trajectory_terms` (`centre_id`,`trajectory_id`,`id`);
--> statement-breakpoint
CREATE INDEX `trajectory_terms_by_change` ON `trajectory_terms` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `attendance` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`trajectory_id` text NOT NULL,
	`date` text,
	`month` text,
	`planned_minutes` integer,
	`present_minutes` integer,
	`day_parts` integer,
	`dated` text NOT NULL,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`trajectory_id`) REFERENCES `trajectories`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `attendance_by_date` ON `attendance` (`centre_id`,`dated`,`id`);
--> statement-breakpoint
CREATE INDEX `attendance_by_trajectory_id` ON `attendance` (`centre_id`,`trajectory_id`,`id`);
--> statement-breakpoint
CREATE INDEX `attendance_facts` ON `attendance` (`centre_id`,`dated`,`trajectory_id`,`present_minutes`,`day_parts`,`planned_minutes`,`id`);
--> statement-breakpoint
CREATE INDEX `attendance_by_change` ON `attendance` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `attendance_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `attendance`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `measurements` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`participant_id` text NOT NULL,
	`instrument` text NOT NULL,
	`version` text,
	`date` text NOT NULL,
	`assessor` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`participant_id`) REFERENCES `participants`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `measurements_by_date` ON `measurements` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `measurements_by_participant_id` ON `measurements` (`centre_id`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `measurements_facts_1` ON `measurements` (`centre_id`,`instrument`,`date`,`participant_id`,`id`);
--> statement-breakpoint
CREATE INDEX `measurements_by_change` ON `measurements` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `measurements_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`domain` text,
	`value` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `measurements`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`trajectory_id` text NOT NULL,
	`months` integer NOT NULL,
	`date` text NOT NULL,
	`status` text NOT NULL,
	`hours_per_week` integer,
	`contract_kind` text,
	`found_through` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`trajectory_id`) REFERENCES `trajectories`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `follow_ups_by_date` ON `follow_ups` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_trajectory_id` ON `follow_ups` (`centre_id`,`trajectory_id`,`id`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_change` ON `follow_ups` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `follow_ups_sensitive` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`benefit_effect` text,
	`benefit_reduction` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`,`id`) REFERENCES `follow_ups`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `repairs` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`date` text NOT NULL,
	`category` text NOT NULL,
	`product_category` text,
	`item_type` text,
	`age_years` integer,
	`outcome` text NOT NULL,
	`barrier` text,
	`kilograms` integer,
	`goods` text,
	`movement_id` text,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre_id`,`movement_id`) REFERENCES `material_movements`(`centre_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `repairs_by_date` ON `repairs` (`centre_id`,`date`,`id`);
--> statement-breakpoint
CREATE INDEX `repairs_by_movement_id` ON `repairs` (`centre_id`,`movement_id`,`id`);
--> statement-breakpoint
CREATE INDEX `repairs_facts_1` ON `repairs` (`centre_id`,`date`,`category`,`item_type`,`outcome`,`barrier`,`goods`,`movement_id`,`kilograms`,`id`);
--> statement-breakpoint
CREATE INDEX `repairs_by_change` ON `repairs` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `visitor_counts` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `visitor_counts_by_date` ON `visitor_counts` (`centre_id`,`month`,`id`);
--> statement-breakpoint
CREATE INDEX `visitor_counts_facts_1` ON `visitor_counts` (`centre_id`,`month`,`kind`,`count`,`id`);
--> statement-breakpoint
CREATE INDEX `visitor_counts_by_change` ON `visitor_counts` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
CREATE TABLE `volunteer_hours` (
	`centre_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer NOT NULL,
	`month` text NOT NULL,
	`minutes` integer NOT NULL,
	`volunteers` integer,
	`unique_year_to_date` integer,
	PRIMARY KEY(`centre_id`, `id`),
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `volunteer_hours_by_date` ON `volunteer_hours` (`centre_id`,`month`,`id`);
--> statement-breakpoint
CREATE INDEX `volunteer_hours_facts_1` ON `volunteer_hours` (`centre_id`,`month`,`minutes`,`volunteers`,`unique_year_to_date`,`id`);
--> statement-breakpoint
CREATE INDEX `volunteer_hours_by_change` ON `volunteer_hours` (`centre_id`,`updated_at`,`id`);
--> statement-breakpoint
DROP INDEX `material_movements_facts_1`;
--> statement-breakpoint
CREATE INDEX `material_movements_facts_1` ON `material_movements` (`centre_id`,`date`,`direction`,`category`,`to_category`,`destination`,`origin`,`item_type`,`channel`,`producer_scheme`,`kilograms`,`items`,`id`);
