// mocha's spec reporter that also leaves its counts where scripts/test.mjs adds them up.
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');

/** mocha is an ES module with a default export. */
const { reporters } = require('mocha').default ?? require('mocha');

module.exports = class SpecWithCounts extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.SG_API_TEST_RESULTS;
    if (!file) return;
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passes, failures, pending }));
    });
  }
};
