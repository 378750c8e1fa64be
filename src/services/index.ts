/** The one list of services. Everything else is handed it, or what is made of it here. */
import type { ServiceModule } from '../core/model/serviceModule';
import { createServices } from '../core/model/services';
import { datagovsg } from './datagovsg';
import { paysg } from './paysg';

export const serviceModules = [paysg, datagovsg] as const satisfies readonly ServiceModule[];

export type ServiceId = (typeof serviceModules)[number]['profile']['id'];

/** Of every flow that a service lists. */
export type FlowId = Extract<(typeof serviceModules)[number], { flows: unknown }>['flows'][number]['id'];

export const services = createServices(serviceModules);

export const {
  profiles,
  operations,
  keyKinds,
  findOperation,
  operationOf,
  operationsOf,
  profileOf,
  operationProfile,
  operationOfStep,
  harmOf,
  keyKind,
  environmentOfKey,
} = services;
