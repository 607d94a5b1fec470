export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Milliseconds around a mean, as things that know nothing of each other come. */
export const around = (mean) => -Math.log(1 - Math.random()) * mean;
export const oneOf = (list) => list[Math.floor(Math.random() * list.length)];
export const chance = (share) => Math.random() < share;
