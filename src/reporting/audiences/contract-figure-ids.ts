/**
 * The figures another organisation gets. Each was looked at: those of people are computed on nothing but granted people,
 * the others hold no person. One that is not named here, as a new one is at first, is left out.
 */
export const contractFigureIds: readonly string[] = [
  ...['flow.inflow', 'flow.outflow', 'flow.progression', 'flow.active', 'flow.stayers', 'flow.outflow-rate'],
  ...['flow.duration-median', 'flow.duration-mean', 'flow.no-return', 'flow.benefit-effect'],
  ...['flow.durable-outflow', 'flow.durable-outflow-3', 'flow.durable-outflow-12'],
  ...['flow.durable-outflow.response-share', 'flow.durable-outflow-3.response-share'],
  'flow.durable-outflow-12.response-share',
  ...['participation.ladder-growth', 'participation.ladder-improved-share', 'participation.ladder-coverage'],
  'participation.attendance',
  ...['guidance.hours-received', 'guidance.hours-given', 'guidance.hours-per-participant'],
  ...['guidance.qualified-share', 'guidance.without-guidance'],
  ...['material.collected', 'material.out', 'material.stock', 'material.balance-gap', 'material.co2-avoided'],
  ...['material.product-reuse-rate', 'material.useful-rate', 'material.residual-rate'],
  'material.reused-per-inhabitant',
  'repair.success-rate',
];
