import type { Config } from '../config.ts';
import type { Feed } from '../feed/feed.ts';
import type { RecordService } from '../records/service.ts';
import type { DataQualityService } from '../reporting/data-quality.ts';
import type { DraftService } from '../reporting/draft.ts';
import type { FinishedAnswers } from '../reporting/finished-answers.ts';
import type { ImpactMapService } from '../reporting/impact-maps/impact-map-service.ts';
import type { Publishing } from '../reporting/releases/publish.ts';
import type { ReportingService } from '../reporting/service.ts';
import type { MapCalculator } from '../reporting/sroi/map-calculator.ts';
import type { Store } from '../store/store.ts';
import type { Cursors } from './cursor.ts';
import type { FormTokens } from './forms/form-tokens.ts';
import type { Idempotency } from './idempotency.ts';
import type { KeptRows } from './routes/imports/kept-rows.ts';
import type { RunningImports } from './running-imports.ts';

/** What routes are given to work with. */
export type Services = {
  config: Config;
  store: Store;
  now: () => Date;
  cursors: Cursors;
  /** Refused rows of imports, for as long as they are kept. */
  keptRows: KeptRows;
  /** Imports that are under way, by API and by form together. */
  imports: RunningImports;
  idempotency: Idempotency;
  records: RecordService;
  reporting: ReportingService;
  dataQuality: DataQualityService;
  draft: DraftService;
  publish: Publishing['publish'];
  /** What publishing would give; keeps nothing. */
  previewRelease: Publishing['preview'];
  /** Tokens of the forms on pages. */
  formTokens: FormTokens;
  /** The tables for BI tools. */
  feed: Feed;
  /** Gives answers again that were worked out before and still hold. */
  finished: FinishedAnswers;
  /** Computes impact maps beside the event loop. */
  maps: MapCalculator;
  impactMaps: ImpactMapService;
};
