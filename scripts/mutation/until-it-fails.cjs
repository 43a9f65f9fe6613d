// Jest's own place for tests, but nothing runs after the first failure: one is enough to tell a mutant.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class UntilItFails extends TestEnvironment {
  hasFailed = false;

  handleTestEvent = (event) => {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.hasFailed = true;
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  };
};
