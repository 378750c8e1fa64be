import { sampleAnswer } from '../model/services';
import type { Operation } from '../model/operation';
import { jsonReply, type Reply } from './reply';

/** What an operation without a handler of its own answers: the example that the document gives for success. */
export function exampleReply(operation: Operation): Reply {
  const { status, body } = sampleAnswer(operation);
  const reply = jsonReply(status, body, 'example of the document');
  return body === undefined ? { ...reply, body: '' } : reply;
}
