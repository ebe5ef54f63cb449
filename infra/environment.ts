import type { Environment } from 'aws-cdk-lib'
import type { Stage } from './stages.ts'

/** Account and region as the configuration names them; what it leaves out is the deployer's own. */
export const environmentOf = ({ own: { account, region } }: Stage): Environment => ({
  ...(account !== undefined && { account }),
  ...(region !== undefined && { region }),
})
