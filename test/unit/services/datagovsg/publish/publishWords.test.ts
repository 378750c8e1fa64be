import assert from 'node:assert/strict';
import { operationOf } from '../../../../../src/services';
import { checkStatusText } from '../../../../../src/services/datagovsg/publish/publishWords';

describe('checkStatusText', () => {
  it('names the call as the Calls tree does', () =>
    assert.ok(checkStatusText().includes(`“${operationOf('getIngestionStatus').summary}”`)));
});
