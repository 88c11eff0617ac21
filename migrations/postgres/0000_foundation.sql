CREATE TABLE "organisations" (
	"id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "organisations_pk" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "centres" (
	"id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"operator_id" text COLLATE "C" NOT NULL,
	"legal_entities" text NOT NULL,
	"municipality_code" text COLLATE "C" NOT NULL,
	"service_area" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "centres_pk" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "centre_states" (
	"centre_id" text COLLATE "C" NOT NULL,
	"change_number" bigint NOT NULL,
	"changed_at" text COLLATE "C",
	CONSTRAINT "centre_states_pk" PRIMARY KEY("centre_id")
);

--> statement-breakpoint
CREATE TABLE "coverage_statements" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"record_kind" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"complete_through" text COLLATE "C" NOT NULL,
	CONSTRAINT "coverage_statements_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "participants" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"birth_year" bigint,
	"municipality_code" text COLLATE "C",
	"education_level" bigint,
	"start_qualification" boolean,
	CONSTRAINT "participants_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "participant_statuses" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"participant_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	CONSTRAINT "participant_statuses_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "participant_statuses_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"legal_ground" text COLLATE "C",
	"legal_ground_since" text COLLATE "C",
	"in_register" boolean,
	"characteristics" text,
	"wage_cost_subsidy" boolean,
	CONSTRAINT "participant_statuses_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "trajectories" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"participant_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"start" text COLLATE "C" NOT NULL,
	"planned_end" text COLLATE "C",
	"end" text COLLATE "C",
	"origin" text COLLATE "C",
	"destination" text COLLATE "C",
	"end_reason" text COLLATE "C",
	"referrer_id" text COLLATE "C",
	"payer_id" text COLLATE "C",
	"function_profile" text COLLATE "C",
	CONSTRAINT "trajectories_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "guidance_sessions" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"minutes" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"headcount" bigint,
	CONSTRAINT "guidance_sessions_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "guidance_sessions_participant_ids" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"participant_ids" text COLLATE "C" NOT NULL,
	CONSTRAINT "guidance_sessions_participant_ids_pk" PRIMARY KEY("centre_id","id","position")
);

--> statement-breakpoint
CREATE TABLE "guidance_sessions_guides" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"qualification" text COLLATE "C",
	CONSTRAINT "guidance_sessions_guides_pk" PRIMARY KEY("centre_id","id","position")
);

--> statement-breakpoint
CREATE TABLE "material_movements" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"direction" text COLLATE "C" NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"to_category" text COLLATE "C",
	"item_type" text COLLATE "C",
	"origin" text COLLATE "C",
	"destination" text COLLATE "C",
	"kilograms" bigint,
	"items" bigint,
	"method" text COLLATE "C",
	"ticket" text,
	"is_waste" boolean,
	"eural_code" text COLLATE "C",
	"channel" text COLLATE "C",
	"producer_scheme" text COLLATE "C",
	"counterpart" text COLLATE "C",
	CONSTRAINT "material_movements_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"system" text NOT NULL,
	"preset" text COLLATE "C",
	"scopes" text NOT NULL,
	"centre_ids" text,
	"may_take_over" boolean NOT NULL,
	"prefix" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"revoked_at" text COLLATE "C",
	"last_used_at" text COLLATE "C",
	"rotated_from" text COLLATE "C",
	CONSTRAINT "api_keys_pk" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "imports" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"dry_run" boolean NOT NULL,
	"lines" bigint NOT NULL,
	"created" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"unchanged" bigint NOT NULL,
	"deleted" bigint NOT NULL,
	"rejected" bigint NOT NULL,
	"by_kind" text NOT NULL,
	"started_at" text COLLATE "C" NOT NULL,
	"finished_at" text COLLATE "C",
	"rejections" bigint NOT NULL,
	CONSTRAINT "imports_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "import_rejections" (
	"centre_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"line" bigint NOT NULL,
	"position" bigint NOT NULL,
	"kind" text,
	"record_id" text,
	"code" text COLLATE "C" NOT NULL,
	"pointer" text NOT NULL,
	"params" text NOT NULL,
	CONSTRAINT "import_rejections_pk" PRIMARY KEY("centre_id","import_id","line","position")
);

--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key_id" text COLLATE "C" NOT NULL,
	"idempotency_key" text COLLATE "C" NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"status" bigint,
	"body" text,
	"expires_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_keys_pk" PRIMARY KEY("key_id","idempotency_key")
);

--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text COLLATE "C" NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "settings_pk" PRIMARY KEY("name")
);

--> statement-breakpoint
CREATE TABLE "dry_runs" (
	"run_id" text COLLATE "C" NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	"change_number" bigint NOT NULL,
	"noted_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "dry_runs_pk" PRIMARY KEY("run_id","centre_id")
);

--> statement-breakpoint
CREATE TABLE "dry_run_records" (
	"run_id" text COLLATE "C" NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C",
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "dry_run_records_pk" PRIMARY KEY("run_id","centre_id","kind","id")
);

--> statement-breakpoint
CREATE TABLE "dry_run_references" (
	"run_id" text COLLATE "C" NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"target_kind" text COLLATE "C" NOT NULL,
	"target_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "dry_run_references_pk" PRIMARY KEY("run_id","centre_id","kind","id","target_kind","target_id")
);

--> statement-breakpoint
ALTER TABLE "centres" ADD CONSTRAINT "centres_operator_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "centre_states" ADD CONSTRAINT "centre_states_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "coverage_statements" ADD CONSTRAINT "coverage_statements_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_statuses" ADD CONSTRAINT "participant_statuses_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_statuses" ADD CONSTRAINT "participant_statuses_participant_id_fk" FOREIGN KEY ("centre_id","participant_id") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "participant_statuses_sensitive" ADD CONSTRAINT "participant_statuses_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."participant_statuses"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "trajectories" ADD CONSTRAINT "trajectories_participant_id_fk" FOREIGN KEY ("centre_id","participant_id") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "guidance_sessions" ADD CONSTRAINT "guidance_sessions_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "guidance_sessions_participant_ids" ADD CONSTRAINT "guidance_sessions_participant_ids_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."guidance_sessions"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "guidance_sessions_participant_ids" ADD CONSTRAINT "guidance_sessions_participant_ids_participant_ids_fk" FOREIGN KEY ("centre_id","participant_ids") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "guidance_sessions_guides" ADD CONSTRAINT "guidance_sessions_guides_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."guidance_sessions"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_movements" ADD CONSTRAINT "material_movements_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_import_id_fk" FOREIGN KEY ("centre_id","import_id") REFERENCES "public"."imports"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dry_run_records" ADD CONSTRAINT "dry_run_records_centre_id_fk" FOREIGN KEY ("run_id","centre_id") REFERENCES "public"."dry_runs"("run_id","centre_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dry_run_references" ADD CONSTRAINT "dry_run_references_centre_id_fk" FOREIGN KEY ("run_id","centre_id") REFERENCES "public"."dry_runs"("run_id","centre_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "centres_by_operator" ON "centres" USING btree ("operator_id","id");
--> statement-breakpoint
CREATE INDEX "coverage_statements_by_change" ON "coverage_statements" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "participants_by_change" ON "participants" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "participant_statuses_by_date" ON "participant_statuses" USING btree ("centre_id","valid_from","id");
--> statement-breakpoint
CREATE INDEX "participant_statuses_by_participant_id" ON "participant_statuses" USING btree ("centre_id","participant_id","id");
--> statement-breakpoint
CREATE INDEX "participant_statuses_by_change" ON "participant_statuses" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "trajectories_by_date" ON "trajectories" USING btree ("centre_id","start","id");
--> statement-breakpoint
CREATE INDEX "trajectories_by_participant_id" ON "trajectories" USING btree ("centre_id","participant_id","id");
--> statement-breakpoint
CREATE INDEX "trajectories_by_change" ON "trajectories" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "guidance_sessions_by_date" ON "guidance_sessions" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "guidance_sessions_facts_1" ON "guidance_sessions" USING btree ("centre_id","date","kind","minutes","headcount","id");
--> statement-breakpoint
CREATE INDEX "guidance_sessions_by_change" ON "guidance_sessions" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "guidance_sessions_participant_ids_by_participant_ids" ON "guidance_sessions_participant_ids" USING btree ("centre_id","participant_ids","id");
--> statement-breakpoint
CREATE INDEX "material_movements_by_date" ON "material_movements" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "material_movements_facts_1" ON "material_movements" USING btree ("centre_id","date","direction","category","to_category","destination","origin","item_type","kilograms","items","id");
--> statement-breakpoint
CREATE INDEX "material_movements_stock_counts" ON "material_movements" USING btree ("centre_id","category","date","kilograms") WHERE "material_movements"."direction" = 'stock-count';
--> statement-breakpoint
CREATE INDEX "material_movements_categories" ON "material_movements" USING btree ("centre_id","category","date","direction","destination");
--> statement-breakpoint
CREATE INDEX "material_movements_transformed" ON "material_movements" USING btree ("centre_id","to_category","date") WHERE "material_movements"."direction" = 'transformation';
--> statement-breakpoint
CREATE INDEX "material_movements_by_change" ON "material_movements" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "api_keys_by_organisation" ON "api_keys" USING btree ("organisation_id","id");
--> statement-breakpoint
CREATE INDEX "imports_by_start" ON "imports" USING btree ("centre_id","started_at","id");
--> statement-breakpoint
CREATE INDEX "imports_by_state" ON "imports" USING btree ("state","started_at");
--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_expiry" ON "idempotency_keys" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "dry_run_references_by_target" ON "dry_run_references" USING btree ("run_id","centre_id","target_kind","target_id","kind","id");
