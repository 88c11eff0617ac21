import type { Parameter } from '../define-parameter.ts';
import { socialReturnParameters } from '../indicators/social-return/tables/table-parameters.ts';
import { plausibility } from '../indicators/sroi/plausibility.ts';
import { socialDomain2018 } from './berenschot/social-domain-2018.ts';
import { income2024 } from './cbs/income-2024.ts';
import { co2Price2023 } from './ce-delft/co2-price-2023.ts';
import { furnitureReuse2012 } from './defra/furniture-reuse-2012.ts';
import { garmentWeights } from './eproductive/garment-weights.ts';
import { textileProduction } from './eproductive/textile-production.ts';
import { volunteerFte2009 } from './erasmus/volunteer-fte-2009.ts';
import { volunteerHourPrices } from './erasmus/volunteer-hour-prices.ts';
import { soldItems2017 } from './het-goed/sold-items-2017.ts';
import { greenBook } from './hm-treasury/green-book.ts';
import { craftCentre2022 } from './impact-institute/craft-centre-2022.ts';
import { sickLeave2023 } from './inkomen-collectief/sick-leave-2023.ts';
import { priceList2026 } from './maatschappelijke-prijslijst/price-list-2026.ts';
import { balanceThresholds } from './meetlat/balance-thresholds.ts';
import { co2PerKgRange } from './meetlat/co2-per-kg-range.ts';
import { dayPartMinutes } from './meetlat/day-part-minutes.ts';
import { ladderSingleCount } from './meetlat/ladder-single-count.ts';
import { shareTolerance } from './meetlat/share-tolerance.ts';
import { stockCountWindow } from './meetlat/stock-count-window.ts';
import { circularItems2026 } from './meetstandaard/circular-items-2026.ts';
import { ladders2026 } from './meetstandaard/ladders-2026.ts';
import { volunteerHour2026 } from './meetstandaard/volunteer-hour-2026.ts';
import { wellby } from './open-social-value-bank/wellby.ts';
import { contractWeights } from './pso-nederland/contract-weights.ts';
import { groupWeights } from './pso-nederland/group-weights.ts';
import { psoNorms } from './pso-nederland/norms.ts';
import { psoRules } from './pso-nederland/rules.ts';
import { socialImpact2019 } from './reuse-network/social-impact-2019.ts';
import { incomeTax2026 } from './rijksoverheid/income-tax-2026.ts';
import { minimumWage } from './rijksoverheid/minimum-wage.ts';
import { socialAssistance } from './rijksoverheid/social-assistance.ts';
import { volunteerHourFloor2026 } from './rijksoverheid/volunteer-hour-floor-2026.ts';
import { wageCostAdvantage2026 } from './rijksoverheid/wage-cost-advantage-2026.ts';
import { jobCreation2019 } from './rreuse/job-creation-2019.ts';
import { discountRates } from './rws/discount-rates.ts';
import { usualDiscountRate } from './sroi-reports/usual-discount-rate.ts';
import { applianceWeights } from './stimular/appliance-weights.ts';
import { mixedFlow } from './tno-bkn/mixed-flow.ts';
import { benefits2025 } from './uwv/benefits-2025.ts';
import { wajong2024 } from './uwv/wajong-2024.ts';
import { clothingDisplacement2025 } from './wrap/clothing-displacement-2025.ts';
import { clothingKnowledgeHub } from './wrap/clothing-knowledge-hub.ts';
import { domesticFurniture2011 } from './wrap/domestic-furniture-2011.ts';
import { officeFurniture2011 } from './wrap/office-furniture-2011.ts';
import { costManual2024 } from './zorginstituut/cost-manual-2024.ts';

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
  ...minimumWage,
  ...income2024,
  ...socialAssistance,
  ...priceList2026,
  ...socialDomain2018,
  ...benefits2025,
  ...wajong2024,
  ...wageCostAdvantage2026,
  ...incomeTax2026,
  ...costManual2024,
  ...sickLeave2023,
  ...volunteerHour2026,
  ...volunteerHourFloor2026,
  ...co2Price2023,
  ...discountRates,
  ...greenBook,
  ...usualDiscountRate,
  ...plausibility,
  ...ladders2026,
  ...ladderSingleCount,
  ...circularItems2026,
  ...craftCentre2022,
  ...volunteerHourPrices,
  ...wellby,
  ...groupWeights,
  ...contractWeights,
  ...psoRules,
  ...psoNorms,
  ...socialReturnParameters,
];

/** The parameter with this id, or undefined. */
export function findParameter(id: string): Parameter | undefined {
  return parameterRegistry.find((parameter) => parameter.id === id);
}
