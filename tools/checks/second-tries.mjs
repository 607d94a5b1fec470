// Says at the end of a run which tests passed only when they were tried again. In CI each may be, once: it runs on
// machines that stall for seconds. What is named here has a race in it all the same, in the test or in the product.

/** A reporter for vitest. */
export default class SecondTries {
  #names = [];

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd() {
    if (this.#names.length === 0) return;
    console.log(`\nPassed only when tried again, and to be mended: ${this.#names.length}`);
    for (const name of this.#names) console.log(`  ${name}`);
  }
}
