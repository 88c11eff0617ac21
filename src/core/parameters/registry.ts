import type { Parameter } from '../define-parameter.ts';
import { furnitureReuse2012 } from './defra/furniture-reuse-2012.ts';
import { garmentWeights } from './eproductive/garment-weights.ts';
import { textileProduction } from './eproductive/textile-production.ts';
import { volunteerFte2009 } from './erasmus/volunteer-fte-2009.ts';
import { soldItems2017 } from './het-goed/sold-items-2017.ts';
import { balanceThresholds } from './meetlat/balance-thresholds.ts';
import { co2PerKgRange } from './meetlat/co2-per-kg-range.ts';
import { dayPartMinutes } from './meetlat/day-part-minutes.ts';
import { shareTolerance } from './meetlat/share-tolerance.ts';
import { stockCountWindow } from './meetlat/stock-count-window.ts';
import { socialImpact2019 } from './reuse-network/social-impact-2019.ts';
import { jobCreation2019 } from './rreuse/job-creation-2019.ts';
import { applianceWeights } from './stimular/appliance-weights.ts';
import { mixedFlow } from './tno-bkn/mixed-flow.ts';
import { clothingDisplacement2025 } from './wrap/clothing-displacement-2025.ts';
import { clothingKnowledgeHub } from './wrap/clothing-knowledge-hub.ts';
import { domesticFurniture2011 } from './wrap/domestic-furniture-2011.ts';
import { officeFurniture2011 } from './wrap/office-furniture-2011.ts';

/** Every published value the service ships. A new publication is one file in its publisher's folder and one line here. */
export const parameterRegistry: readonly Parameter[] = [
  ...mixedFlow,
  ...furnitureReuse2012,
  ...clothingKnowledgeHub,
  ...domesticFurniture2011,
  ...officeFurniture2011,
  ...textileProduction,
  ...clothingDisplacement2025,
  ...garmentWeights,
  ...applianceWeights,
  ...socialImpact2019,
  ...soldItems2017,
  ...jobCreation2019,
  ...balanceThresholds,
  ...stockCountWindow,
  ...co2PerKgRange,
  ...shareTolerance,
  ...dayPartMinutes,
  ...volunteerFte2009,
];

/** The parameter with this id, or undefined. */
export function findParameter(id: string): Parameter | undefined {
  return parameterRegistry.find((parameter) => parameter.id === id);
}
