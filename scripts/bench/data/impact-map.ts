/** An impact map of 20 outcomes over 10 years, every number of it with a range. */
export const benchMap = {
  horizonYears: 10,
  inputs: [
    { name: 'Grant', value: 40_000 },
    { name: 'Hours', value: 2000 },
  ],
  outcomes: Array.from({ length: 20 }, (_, place) => ({
    name: `Outcome ${String(place).padStart(2, '0')}`,
    quantity: 4 + place,
    proxyValue: 100 + place,
    deadweight: 0.3,
    displacement: 0.1,
    attribution: 0.25,
    dropOff: 0.2,
    durationYears: 10,
  })),
};

export const benchDraws = 10_000;
