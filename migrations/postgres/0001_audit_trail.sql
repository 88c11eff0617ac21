CREATE TABLE "audit_chains" (
	"chain_id" text COLLATE "C" NOT NULL,
	"seals" bigint NOT NULL,
	"sealed_through" bigint NOT NULL,
	"head" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_chains_pk" PRIMARY KEY("chain_id")
);

--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"chain_id" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C",
	"kind" text COLLATE "C",
	"record" text COLLATE "C",
	"details" text NOT NULL,
	"digest" text COLLATE "C",
	"salt" text COLLATE "C",
	CONSTRAINT "audit_entries_pk" PRIMARY KEY("chain_id","sequence")
);

--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"chain_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"first" bigint NOT NULL,
	"last" bigint NOT NULL,
	"sealed_at" text COLLATE "C" NOT NULL,
	"previous" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_seals_pk" PRIMARY KEY("chain_id","number")
);

--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("chain_id","at","sequence","record");
