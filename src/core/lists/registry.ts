import { characteristic } from './characteristic.ts';
import type { CodeList } from './define-code-list.ts';
import { destination } from './destination.ts';
import { educationLevel } from './education-level.ts';
import { endReason } from './end-reason.ts';
import { euralCode } from './eural-code.ts';
import { functionProfile } from './function-profile.ts';
import { guidanceKind } from './guidance-kind.ts';
import { guideQualification } from './guide-qualification.ts';
import { itemType } from './item-type.ts';
import { legalGround } from './legal-ground.ts';
import { materialCategory } from './material-category.ts';
import { materialDestination } from './material-destination.ts';
import { materialDirection } from './material-direction.ts';
import { materialOrigin } from './material-origin.ts';
import { measuringMethod } from './measuring-method.ts';
import { organisationKind } from './organisation-kind.ts';
import { origin } from './origin.ts';
import { producerScheme } from './producer-scheme.ts';
import { saleChannel } from './sale-channel.ts';
import { targetGroup } from './target-group.ts';
import { trajectoryKind } from './trajectory-kind.ts';

/** Every code list the service knows, in the order of the catalogue. A new list is one file and one line here. */
export const codeLists: readonly CodeList[] = [
  characteristic,
  destination,
  educationLevel,
  endReason,
  euralCode,
  functionProfile,
  guidanceKind,
  guideQualification,
  itemType,
  legalGround,
  materialCategory,
  materialDestination,
  materialDirection,
  materialOrigin,
  measuringMethod,
  organisationKind,
  origin,
  producerScheme,
  saleChannel,
  targetGroup,
  trajectoryKind,
];
