import { config } from '../../notice-and-action.config.ts'
import { checkSettings, type Settings } from './settings.ts'

/** The platform's own configuration, checked once per environment; synth has checked it before. */
export const settings: Settings = checkSettings(config)
