CREATE TABLE `waiting_lines` (
	`centre_id` text NOT NULL,
	`import_id` text NOT NULL,
	`action` text NOT NULL,
	`kind` text NOT NULL,
	`line` integer NOT NULL,
	`id` text NOT NULL,
	`data` text,
	PRIMARY KEY(`centre_id`, `import_id`, `action`, `kind`, `line`),
	FOREIGN KEY (`centre_id`,`import_id`) REFERENCES `imports`(`centre_id`,`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `waiting_lines_by_id` ON `waiting_lines` (`centre_id`,`import_id`,`kind`,`id`,`action`);
--> statement-breakpoint
ALTER TABLE `imports` ADD `waiting` integer;
--> statement-breakpoint
ALTER TABLE `imports` ADD `format` text;
