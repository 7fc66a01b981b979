/** Salesforce's packages for Node 20 ask for any jsforce-node 3; what comes after this one wants Node 22. */
export const NODE_20 = { '@jsforce/jsforce-node': '3.10.16' }
