import { answerCheck } from './importEngine.ts';
import type { CheckReply, CheckRequest } from './importProtocol.ts';

const say = (reply: CheckReply) => self.postMessage(reply);

self.addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  const { requestId } = data;
  say(await answerCheck(data, (done) => say({ kind: 'progress', requestId, done })));
});
