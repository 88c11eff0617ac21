CREATE TABLE "positions" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"participant_id" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"contract" text COLLATE "C",
	"hours_per_week" bigint,
	"full_time_hours" bigint,
	"inflow_on" text COLLATE "C",
	"school_left_on" text COLLATE "C",
	"durable" boolean,
	CONSTRAINT "positions_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "positions_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"group" text COLLATE "C",
	"status_lost_on" text COLLATE "C",
	"subsidy_until" text COLLATE "C",
	"benefit_months" bigint,
	CONSTRAINT "positions_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "social_purchases" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"supplier" text NOT NULL,
	"invoice" bigint NOT NULL,
	"turnover" bigint,
	"turnover_year" bigint,
	"fte" bigint,
	"direct_share" bigint,
	"certificate_until" text COLLATE "C",
	"wsw_company" boolean,
	CONSTRAINT "social_purchases_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "needs" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"amount" bigint,
	"note" text,
	CONSTRAINT "needs_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "agreements" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"reference" text NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"allocation" text COLLATE "C",
	"contract_share" bigint,
	"budget" bigint,
	"report_within_days" bigint,
	"legal_basis" text,
	"purpose" text,
	"confirmed_by" text,
	"confirmed_on" text COLLATE "C",
	CONSTRAINT "agreements_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "agreements_municipalities" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	CONSTRAINT "agreements_municipalities_pk" PRIMARY KEY("centre_id","id","position")
);

--> statement-breakpoint
CREATE TABLE "agreements_targets" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"indicator" text COLLATE "C",
	"amount" bigint NOT NULL,
	"bound" text COLLATE "C",
	"due_on" text COLLATE "C",
	CONSTRAINT "agreements_targets_pk" PRIMARY KEY("centre_id","id","position")
);

--> statement-breakpoint
CREATE TABLE "efforts" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"obligation_id" text COLLATE "C" NOT NULL,
	"participant_id" text COLLATE "C",
	"placement_id" text COLLATE "C",
	"share" bigint,
	"hours_per_week" bigint,
	"full_time_hours" bigint,
	"from" text COLLATE "C",
	"until" text COLLATE "C",
	"months" bigint,
	"started_on" text COLLATE "C",
	"age_at_start" bigint,
	"permanent" boolean,
	"internship_months" bigint,
	"first_placed_on" text COLLATE "C",
	"months_since_same_employer" bigint,
	"employed_by_contractor" boolean,
	"amount" bigint,
	"amount_incl_vat" bigint,
	"vat_rate" bigint,
	"labour_part" bigint,
	"hours" bigint,
	"employees" bigint,
	"days" bigint,
	"learning_years" bigint,
	"claimed" bigint,
	"place" text COLLATE "C",
	CONSTRAINT "efforts_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "efforts_sensitive" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"block_code" text COLLATE "C",
	"benefit_months" bigint,
	"flags" text,
	"wage_subsidy_until" text COLLATE "C",
	"benefit_until" text COLLATE "C",
	CONSTRAINT "efforts_sensitive_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "obligations" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"table_id" text COLLATE "C" NOT NULL,
	"terms" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "obligations_pk" PRIMARY KEY("organisation_id","id")
);

--> statement-breakpoint
CREATE TABLE "obligation_centres" (
	"organisation_id" text COLLATE "C" NOT NULL,
	"obligation_id" text COLLATE "C" NOT NULL,
	"centre_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "obligation_centres_pk" PRIMARY KEY("organisation_id","obligation_id","centre_id")
);

--> statement-breakpoint
CREATE TABLE "effort_approvals" (
	"centre_id" text COLLATE "C" NOT NULL,
	"effort_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"obligation_id" text COLLATE "C" NOT NULL,
	"decision" text COLLATE "C" NOT NULL,
	"amount" bigint,
	"reason" text,
	"decided_on" text COLLATE "C" NOT NULL,
	"effort_revision" bigint NOT NULL,
	"placement" text COLLATE "C",
	"revision" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "effort_approvals_pk" PRIMARY KEY("centre_id","effort_id")
);

--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_participant_id_fk" FOREIGN KEY ("centre_id","participant_id") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "positions_sensitive" ADD CONSTRAINT "positions_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."positions"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "social_purchases" ADD CONSTRAINT "social_purchases_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements_municipalities" ADD CONSTRAINT "agreements_municipalities_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."agreements"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements_targets" ADD CONSTRAINT "agreements_targets_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."agreements"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "efforts" ADD CONSTRAINT "efforts_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "efforts" ADD CONSTRAINT "efforts_participant_id_fk" FOREIGN KEY ("centre_id","participant_id") REFERENCES "public"."participants"("centre_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "efforts_sensitive" ADD CONSTRAINT "efforts_sensitive_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."efforts"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligation_centres" ADD CONSTRAINT "obligation_centres_obligation_id_fk" FOREIGN KEY ("organisation_id","obligation_id") REFERENCES "public"."obligations"("organisation_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligation_centres" ADD CONSTRAINT "obligation_centres_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "effort_approvals" ADD CONSTRAINT "effort_approvals_effort_id_fk" FOREIGN KEY ("centre_id","effort_id") REFERENCES "public"."efforts"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "effort_approvals" ADD CONSTRAINT "effort_approvals_obligation_id_fk" FOREIGN KEY ("organisation_id","obligation_id") REFERENCES "public"."obligations"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "positions_by_date" ON "positions" USING btree ("centre_id","from","id");
--> statement-breakpoint
CREATE INDEX "positions_by_participant_id" ON "positions" USING btree ("centre_id","participant_id","id");
--> statement-breakpoint
CREATE INDEX "positions_by_change" ON "positions" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "social_purchases_by_date" ON "social_purchases" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "social_purchases_by_change" ON "social_purchases" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "needs_by_date" ON "needs" USING btree ("centre_id","from","id");
--> statement-breakpoint
CREATE INDEX "needs_by_change" ON "needs" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "agreements_by_date" ON "agreements" USING btree ("centre_id","from","id");
--> statement-breakpoint
CREATE INDEX "agreements_facts_1" ON "agreements" USING btree ("centre_id","organisation_id","from","id");
--> statement-breakpoint
CREATE INDEX "agreements_by_change" ON "agreements" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "efforts_by_participant_id" ON "efforts" USING btree ("centre_id","participant_id","id");
--> statement-breakpoint
CREATE INDEX "efforts_facts_1" ON "efforts" USING btree ("centre_id","organisation_id","obligation_id","id");
--> statement-breakpoint
CREATE INDEX "efforts_by_change" ON "efforts" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "obligation_centres_by_centre" ON "obligation_centres" USING btree ("centre_id","organisation_id","obligation_id");
--> statement-breakpoint
CREATE INDEX "effort_approvals_by_obligation" ON "effort_approvals" USING btree ("organisation_id","obligation_id","centre_id","effort_id");
--> statement-breakpoint
CREATE INDEX "effort_approvals_by_placement" ON "effort_approvals" USING btree ("placement","centre_id","effort_id");
