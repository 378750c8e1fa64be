import Mocha from 'mocha';
import { recordResults } from './recordResults';

/** mocha's spec reporter that also leaves the results where scripts/test.mjs reads them. */
export default class SpecWithResults extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    recordResults(runner);
  }
}
