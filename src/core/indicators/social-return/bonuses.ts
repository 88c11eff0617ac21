import type { Effort } from './inputs.ts';
import type { Settings } from './settings.ts';
import { type Block, type Bonus, isForPerson, type Table } from './tables/table.ts';

/**
 * The bonuses an effort gets: what its block may have and what was said of the person. Of one group the highest counts,
 * and when they do not stack the highest of all.
 */
export function bonusesOf(effort: Effort, block: Block, table: Table, stacking: Settings['stacking']): Bonus[] {
  const met = table.bonuses.filter(
    (bonus) =>
      (bonus.blocks === undefined ? isForPerson(block) : bonus.blocks.includes(block.code)) && applies(bonus, effort),
  );
  const best = met.filter(
    (bonus, index) =>
      !met.some(
        (other, place) =>
          other !== bonus &&
          (stacking === 'highest-only' || (bonus.group !== undefined && other.group === bonus.group)) &&
          (other.value > bonus.value || (other.value === bonus.value && place < index)),
      ),
  );
  return best;
}

function applies({ when }: Bonus, effort: Effort): boolean {
  const { ageAtStart, internshipMonths, permanent, flags } = effort;
  if ('minAge' in when) return ageAtStart !== null && ageAtStart >= when.minAge;
  if ('ageAbove' in when) return ageAtStart !== null && ageAtStart > when.ageAbove;
  if ('internshipMonths' in when) return internshipMonths !== null && internshipMonths >= when.internshipMonths;
  if ('permanent' in when) return permanent;
  return flags.includes(when.flag);
}
