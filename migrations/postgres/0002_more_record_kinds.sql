CREATE TABLE "trajectory_terms" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"trajectory_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"hours_per_week" bigint NOT NULL,
	"full_time_hours" bigint,
	"contract_kind" text COLLATE "C",
	"permanent" boolean,
	"employment" text COLLATE "C",
	CONSTRAINT "trajectory_terms_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "attendance" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"trajectory_id" text COLLATE "C" NOT NULL,
	"date" text COLLATE "C",
	"month" text COLLATE "C",
	"planned_minutes" bigint,
	"present_minutes" bigint,
	"day_parts" bigint,
	"dated" text COLLATE "C" NOT NULL,
	CONSTRAINT "attendance_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "attendance_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C",
	CONSTRAINT "attendance_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "measurements" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"participant_id" text COLLATE "C" NOT NULL,
	"instrument" text COLLATE "C" NOT NULL,
	"version" text,
	"date" text COLLATE "C" NOT NULL,
	"assessor" text COLLATE "C",
	CONSTRAINT "measurements_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "measurements_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"domain" text COLLATE "C",
	"value" bigint,
	CONSTRAINT "measurements_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"trajectory_id" text COLLATE "C" NOT NULL,
	"months" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"hours_per_week" bigint,
	"contract_kind" text COLLATE "C",
	"found_through" text COLLATE "C",
	CONSTRAINT "follow_ups_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "follow_ups_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"benefit_effect" text COLLATE "C",
	"benefit_reduction" bigint,
	CONSTRAINT "follow_ups_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "repairs" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"product_category" text COLLATE "C",
	"item_type" text COLLATE "C",
	"age_years" bigint,
	"outcome" text COLLATE "C" NOT NULL,
	"barrier" text COLLATE "C",
	"kilograms" bigint,
	"goods" text COLLATE "C",
	"movement_id" text COLLATE "C",
	CONSTRAINT "repairs_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "visitor_counts" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "visitor_counts_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "volunteer_hours" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"minutes" bigint NOT NULL,
	"volunteers" bigint,
	"unique_year_to_date" bigint,
	CONSTRAINT "volunteer_hours_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
DROP INDEX "material_movements_facts_1";
--> statement-breakpoint
ALTER TABLE "trajectory_terms" ADD CONSTRAINT "trajectory_terms_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "trajectory_terms" ADD CONSTRAINT "trajectory_terms_trajectory_id_fk" FOREIGN KEY ("centre_id","trajectory_id") REFERENCES "public"."trajectories"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_trajectory_id_fk" FOREIGN KEY ("centre_id","trajectory_id") REFERENCES "public"."trajectories"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_sensitive" ADD CONSTRAINT "attendance_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."attendance"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_participant_id_fk" FOREIGN KEY ("centre_id","participant_id") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measurements_sensitive" ADD CONSTRAINT "measurements_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."measurements"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_trajectory_id_fk" FOREIGN KEY ("centre_id","trajectory_id") REFERENCES "public"."trajectories"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "follow_ups_sensitive" ADD CONSTRAINT "follow_ups_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."follow_ups"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_movement_id_fk" FOREIGN KEY ("centre_id","movement_id") REFERENCES "public"."material_movements"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "visitor_counts" ADD CONSTRAINT "visitor_counts_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "volunteer_hours" ADD CONSTRAINT "volunteer_hours_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "trajectory_terms_by_date" ON "trajectory_terms" USING btree ("centre_id","valid_from","id");
--> statement-breakpoint
CREATE INDEX "trajectory_terms_by_trajectory_id" ON "trajectory_terms" USING btree ("centre_id","trajectory_id","id");
--> statement-breakpoint
CREATE INDEX "trajectory_terms_by_change" ON "trajectory_terms" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "attendance_by_date" ON "attendance" USING btree ("centre_id","dated","id");
--> statement-breakpoint
CREATE INDEX "attendance_by_trajectory_id" ON "attendance" USING btree ("centre_id","trajectory_id","id");
--> statement-breakpoint
CREATE INDEX "attendance_facts" ON "attendance" USING btree ("centre_id","dated","trajectory_id","present_minutes","day_parts","planned_minutes","id");
--> statement-breakpoint
CREATE INDEX "attendance_by_change" ON "attendance" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "measurements_by_date" ON "measurements" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "measurements_by_participant_id" ON "measurements" USING btree ("centre_id","participant_id","id");
--> statement-breakpoint
CREATE INDEX "measurements_facts_1" ON "measurements" USING btree ("centre_id","instrument","date","participant_id","id");
--> statement-breakpoint
CREATE INDEX "measurements_by_change" ON "measurements" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "follow_ups_by_date" ON "follow_ups" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "follow_ups_by_trajectory_id" ON "follow_ups" USING btree ("centre_id","trajectory_id","id");
--> statement-breakpoint
CREATE INDEX "follow_ups_by_change" ON "follow_ups" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "repairs_by_date" ON "repairs" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "repairs_by_movement_id" ON "repairs" USING btree ("centre_id","movement_id","id");
--> statement-breakpoint
CREATE INDEX "repairs_facts_1" ON "repairs" USING btree ("centre_id","date","category","item_type","outcome","barrier","goods","movement_id","kilograms","id");
--> statement-breakpoint
CREATE INDEX "repairs_by_change" ON "repairs" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "visitor_counts_by_date" ON "visitor_counts" USING btree ("centre_id","month","id");
--> statement-breakpoint
CREATE INDEX "visitor_counts_facts_1" ON "visitor_counts" USING btree ("centre_id","month","kind","count","id");
--> statement-breakpoint
CREATE INDEX "visitor_counts_by_change" ON "visitor_counts" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "volunteer_hours_by_date" ON "volunteer_hours" USING btree ("centre_id","month","id");
--> statement-breakpoint
CREATE INDEX "volunteer_hours_facts_1" ON "volunteer_hours" USING btree ("centre_id","month","minutes","volunteers","unique_year_to_date","id");
--> statement-breakpoint
CREATE INDEX "volunteer_hours_by_change" ON "volunteer_hours" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "material_movements_facts_1" ON "material_movements" USING btree ("centre_id","date","direction","category","to_category","destination","origin","item_type","channel","producer_scheme","kilograms","items","id");
