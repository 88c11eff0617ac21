/** What the measure of impact maps uses of the core: see `parts.ts`. */
export { variedAssumptions } from '../../../src/core/indicators/sroi/assumptions.ts';
export { sroiInputsSchema } from '../../../src/core/indicators/sroi/inputs.ts';
export { outcomesOf } from '../../../src/core/indicators/sroi/outcome.ts';
export { RatioModel } from '../../../src/core/indicators/sroi/ratio-model.ts';
export { tornado } from '../../../src/core/indicators/sroi/tornado.ts';
