/**
 * What was not measured. Prices and limits change: put in what your service and your store ask for today, and run
 * `npm run bench -- scale` again.
 */
export const ASSUMED = {
  kits: 1000,
  languages: 5,
  audiences: 8,
  /** The reference kit’s languages: two whole, a third in part. What is read grows with them. */
  measuredLanguages: 2.25,
  /** Kits are as large as the reference kit times e to a normal with this deviation, from a quarter to four times. */
  sizeDeviation: 0.5,
  /** Seconds until a machine begins: the median of a lognormal, and its deviation. */
  wait: { median: 20, deviation: 0.6 },
  /** Seconds for the checkout and for unpacking the program and Node. */
  setUp: 40,
  /** How fast a hired core is beside the one that was measured. One core of a machine is counted on. */
  speed: 1,
  /** Machine-hours for one machine that is taken away or dies. */
  hoursForALoss: 500,
  store: {
    /** Seconds a request, and megabytes a second. */
    latency: 0.03,
    rate: 50,
    /** One request in so many is refused for good, after the client’s own tries. */
    requestsForARefusal: 100_000,
  },
  /** US dollars. A job’s minutes are rounded up. */
  price: {
    machineMinute: 0.008,
    thousandWrites: 0.005,
    thousandReads: 0.0004,
    gigabyteOut: 0.09,
    gigabyteMonth: 0.023,
  },
  limit: {
    /** Jobs of one matrix. */
    matrix: 256,
    /** Hours of one job. */
    hours: 6,
    /** Characters that a job may hand to another, such as a matrix: a megabyte of UTF-16. */
    handedOn: 500_000,
    /** How often jobs that failed are run again. */
    attempts: 4,
  },
  seed: 20_261_125,
} as const;
