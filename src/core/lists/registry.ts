import { agreementAllocation } from './agreement-allocation.ts';
import { agreementBasis } from './agreement-basis.ts';
import { agreementSubject } from './agreement-subject.ts';
import { assessorRole } from './assessor-role.ts';
import { attendanceState } from './attendance-state.ts';
import { benefitEffect } from './benefit-effect.ts';
import { characteristic } from './characteristic.ts';
import { contractKind } from './contract-kind.ts';
import { costKind } from './cost-kind.ts';
import type { CodeList } from './define-code-list.ts';
import { destination } from './destination.ts';
import { educationLevel } from './education-level.ts';
import { effortFlag } from './effort-flag.ts';
import { employment } from './employment.ts';
import { endReason } from './end-reason.ts';
import { euralCode } from './eural-code.ts';
import { evidenceGrade } from './evidence-grade.ts';
import { followUpSource } from './follow-up-source.ts';
import { followUpStatus } from './follow-up-status.ts';
import { functionProfile } from './function-profile.ts';
import { guidanceKind } from './guidance-kind.ts';
import { guideQualification } from './guide-qualification.ts';
import { impactMapPeriod } from './impact-map-period.ts';
import { incomeSource } from './income-source.ts';
import { instrument } from './instrument.ts';
import { itemType } from './item-type.ts';
import { ledgerNature } from './ledger-nature.ts';
import { legalGround } from './legal-ground.ts';
import { materialCategory } from './material-category.ts';
import { materialDestination } from './material-destination.ts';
import { materialDirection } from './material-direction.ts';
import { materialOrigin } from './material-origin.ts';
import { measuringMethod } from './measuring-method.ts';
import { need } from './need.ts';
import { organisationKind } from './organisation-kind.ts';
import { origin } from './origin.ts';
import { participationLadder } from './participation-ladder.ts';
import { party } from './party.ts';
import { placeKind } from './place-kind.ts';
import { producerScheme } from './producer-scheme.ts';
import { profileActivity } from './profile-activity.ts';
import { profileItem } from './profile-item.ts';
import { psoContract } from './pso-contract.ts';
import { psoGroup } from './pso-group.ts';
import { rLadder } from './r-ladder.ts';
import { repairBarrier } from './repair-barrier.ts';
import { repairGoods } from './repair-goods.ts';
import { repairOutcome } from './repair-outcome.ts';
import { repairProductCategory } from './repair-product-category.ts';
import { saleChannel } from './sale-channel.ts';
import { targetBound } from './target-bound.ts';
import { targetGroup } from './target-group.ts';
import { trajectoryKind } from './trajectory-kind.ts';
import { visitorKind } from './visitor-kind.ts';
import { wasteHierarchy } from './waste-hierarchy.ts';
import { zrmDomain } from './zrm-domain.ts';
import { zrmScore } from './zrm-score.ts';

/** Every code list the service knows, in the order of the catalogue. A new list is one file and one line here. */
export const codeLists: readonly CodeList[] = [
  agreementAllocation,
  agreementBasis,
  agreementSubject,
  assessorRole,
  attendanceState,
  benefitEffect,
  characteristic,
  contractKind,
  costKind,
  destination,
  educationLevel,
  effortFlag,
  employment,
  endReason,
  euralCode,
  evidenceGrade,
  followUpSource,
  followUpStatus,
  functionProfile,
  guidanceKind,
  guideQualification,
  impactMapPeriod,
  incomeSource,
  instrument,
  itemType,
  ledgerNature,
  legalGround,
  materialCategory,
  materialDestination,
  materialDirection,
  materialOrigin,
  measuringMethod,
  need,
  organisationKind,
  origin,
  participationLadder,
  party,
  placeKind,
  producerScheme,
  profileActivity,
  profileItem,
  psoContract,
  psoGroup,
  rLadder,
  repairBarrier,
  repairGoods,
  repairOutcome,
  repairProductCategory,
  saleChannel,
  targetBound,
  targetGroup,
  trajectoryKind,
  visitorKind,
  wasteHierarchy,
  zrmDomain,
  zrmScore,
];
