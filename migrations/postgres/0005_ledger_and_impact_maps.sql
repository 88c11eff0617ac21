CREATE TABLE "ledger_entries" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"date" text COLLATE "C" NOT NULL,
	"nature" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	"is_credit" boolean,
	"income_source" text COLLATE "C",
	"cost_kind" text COLLATE "C",
	"party" text COLLATE "C",
	"organisation_id" text COLLATE "C",
	"counts_as_input" boolean,
	"note" text,
	CONSTRAINT "ledger_entries_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "impact_maps" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"payer" text COLLATE "C",
	"discount_rate" bigint,
	"first_benefit_year_exponent" bigint,
	"horizon_years" bigint,
	"inputs" text NOT NULL,
	"outcomes" text NOT NULL,
	"overlap_groups" text,
	"sensitivity" text,
	CONSTRAINT "impact_maps_pk" PRIMARY KEY("centre_id","id")
);

--> statement-breakpoint
CREATE TABLE "impact_maps_versions" (
	"centre_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"source" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"name" text NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"payer" text COLLATE "C",
	"discount_rate" bigint,
	"first_benefit_year_exponent" bigint,
	"horizon_years" bigint,
	"inputs" text NOT NULL,
	"outcomes" text NOT NULL,
	"overlap_groups" text,
	"sensitivity" text,
	CONSTRAINT "impact_maps_versions_pk" PRIMARY KEY("centre_id","id","version")
);

--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "impact_maps" ADD CONSTRAINT "impact_maps_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "impact_maps_versions" ADD CONSTRAINT "impact_maps_versions_id_fk" FOREIGN KEY ("centre_id","id") REFERENCES "public"."impact_maps"("centre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "ledger_entries_by_date" ON "ledger_entries" USING btree ("centre_id","date","id");
--> statement-breakpoint
CREATE INDEX "ledger_entries_facts_1" ON "ledger_entries" USING btree ("centre_id","date","nature","income_source","cost_kind","party","counts_as_input","is_credit","amount","id");
--> statement-breakpoint
CREATE INDEX "ledger_entries_by_change" ON "ledger_entries" USING btree ("centre_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "impact_maps_by_date" ON "impact_maps" USING btree ("centre_id","from","id");
--> statement-breakpoint
CREATE INDEX "impact_maps_by_change" ON "impact_maps" USING btree ("centre_id","updated_at","id");
