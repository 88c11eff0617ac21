CREATE TABLE `parameter_sets` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`own_values` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `parameter_set_centres` (
	`organisation_id` text NOT NULL,
	`parameter_set_id` text NOT NULL,
	`centre_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `parameter_set_id`, `centre_id`),
	FOREIGN KEY (`organisation_id`,`parameter_set_id`) REFERENCES `parameter_sets`(`organisation_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`centre_id`) REFERENCES `centres`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `parameter_set_centres_by_centre` ON `parameter_set_centres` (`centre_id`,`organisation_id`,`parameter_set_id`);
