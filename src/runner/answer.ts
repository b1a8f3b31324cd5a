import { runDraw } from '../model/run/draw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import type { PoolReply, PoolRequest } from './protocol.ts';

/** The inside of a drawing thread, the same in Node and in the browser: keeps the last model. */
export function createAnswer(): (request: PoolRequest) => PoolReply {
  let model: Model | null = null;
  return (request) => {
    const { requestId } = request;
    try {
      if (request.kind === 'prepare') {
        // A model that cannot be prepared must not leave the one before to draw in its name.
        model = null;
        model = prepareModel(request.dataset, request.scenario, request.years);
        return { kind: 'prepared', requestId };
      }
      if (model === null) throw new Error('a draw was asked for before a model was prepared');
      return { kind: 'drawn', requestId, result: runDraw(model, request.seed, request.draw) };
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: 'failed', requestId, message };
    }
  };
}
