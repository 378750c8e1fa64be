// Made by scripts/generate.mjs from the OpenAPI document. Do not edit.
import type { ServiceDocument } from '../../../core/apis/serviceModule';
import { requestValidators } from './requestValidators';

export type OperationId =
  | 'whoami'
  | 'getUploadLink'
  | 'getAppendLink'
  | 'getIngestionStatus'
  | 'listDatasets'
  | 'getDatasetMetadata'
  | 'listRows'
  | 'listCollections'
  | 'getCollectionMetadata'
  | 'datastoreSearch'
  | 'initiateDownload'
  | 'pollDownload'
  | 'realtimeAirTemperature'
  | 'realtimeRelativeHumidity'
  | 'realtimeWindSpeed'
  | 'realtimeWindDirection'
  | 'realtimeRainfall'
  | 'realtimeTwoHourForecast'
  | 'realtimeTwentyFourHourForecast'
  | 'realtimeFourDayOutlook'
  | 'realtimePsi'
  | 'realtimePm25'
  | 'realtimeUv'
  | 'realtimeWeather'
  | 'realtimeFloodAlerts'
  | 'realtimeRadar'
  | 'environmentV1'
  | 'carparkAvailability'
  | 'taxiAvailability'
  | 'trafficImages';

export const document: ServiceDocument = {
  keyHeaders: {"datagovsgWriteKey":"x-dgs-admin-api-key","datagovsgReadKey":"x-api-key"},
  requestValidators,
  operations: [
  {
    "id": "whoami",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/admin/api/auth/whoami",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Publishing",
    "summary": "Who am I",
    "description": "Names the account that a write key belongs to. The harmless way to see whether the key works.",
    "fields": [],
    "key": {
      "kind": "datagovsgWriteKey",
      "required": true
    },
    "responses": [
      {
        "status": "200",
        "description": "The account. Documented at the top level; the other admin calls wrap their answers in data, so both are let through.",
        "example": {
          "user": {
            "userId": "1",
            "email": "officer@example.gov.sg"
          }
        }
      },
      {
        "status": "401",
        "description": "Probably a missing, wrong or expired key. Neither this status nor the body is known.",
        "example": {
          "code": 2,
          "name": "UNAUTHORIZED",
          "data": null,
          "errorMsg": "Unauthorized"
        }
      },
      {
        "status": "403",
        "description": "Probably a key whose account may not do this. Neither this status nor the body is known.",
        "example": {
          "code": 3,
          "name": "FORBIDDEN",
          "data": null,
          "errorMsg": "Forbidden"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/user-guide/for-data-owners/write-apis"
  },
  {
    "id": "getUploadLink",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/admin/api/datasets/{datasetId}/upload-link",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Publishing",
    "summary": "Get a link to replace a dataset",
    "description": "A link that takes one PUT of a CSV file within an hour and replaces all rows with it. Whoever has the link can use it: treat it like a key.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      }
    ],
    "key": {
      "kind": "datagovsgWriteKey",
      "required": true
    },
    "responses": [
      {
        "status": "200",
        "description": "The link. It may hold more than the address.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "url": "https://storage.example/upload?signature=REDACTED"
          }
        }
      },
      {
        "status": "401",
        "description": "Probably a missing, wrong or expired key. Neither this status nor the body is known.",
        "example": {
          "code": 2,
          "name": "UNAUTHORIZED",
          "data": null,
          "errorMsg": "Unauthorized"
        }
      },
      {
        "status": "403",
        "description": "Probably a key whose account may not do this. Neither this status nor the body is known.",
        "example": {
          "code": 3,
          "name": "FORBIDDEN",
          "data": null,
          "errorMsg": "Forbidden"
        }
      },
      {
        "status": "404",
        "description": "Probably no such dataset, or one that is not published. Neither this status nor the body is known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Dataset not found"
        }
      }
    ],
    "secrets": [
      "/data/url"
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/user-guide/for-data-owners/write-apis"
  },
  {
    "id": "getAppendLink",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/admin/api/datasets/{datasetId}/append-link",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Publishing",
    "summary": "Get a link to add rows",
    "description": "A link that takes one PUT of a CSV file within an hour and adds its rows. Names and types of columns must be those of the dataset. That the call exists is documented; its path is inferred from the upload link's.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      }
    ],
    "key": {
      "kind": "datagovsgWriteKey",
      "required": true
    },
    "responses": [
      {
        "status": "200",
        "description": "The link. It may hold more than the address.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "url": "https://storage.example/upload?signature=REDACTED"
          }
        }
      },
      {
        "status": "401",
        "description": "Probably a missing, wrong or expired key. Neither this status nor the body is known.",
        "example": {
          "code": 2,
          "name": "UNAUTHORIZED",
          "data": null,
          "errorMsg": "Unauthorized"
        }
      },
      {
        "status": "403",
        "description": "Probably a key whose account may not do this. Neither this status nor the body is known.",
        "example": {
          "code": 3,
          "name": "FORBIDDEN",
          "data": null,
          "errorMsg": "Forbidden"
        }
      },
      {
        "status": "404",
        "description": "Probably no such dataset, or one that is not published. Neither this status nor the body is known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Dataset not found"
        }
      }
    ],
    "secrets": [
      "/data/url"
    ],
    "evidence": "inferred",
    "source": "https://guide.data.gov.sg/user-guide/for-data-owners/write-apis"
  },
  {
    "id": "getIngestionStatus",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/admin/api/datasets/{datasetId}/ingestion-status",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Publishing",
    "summary": "Get the state of an upload",
    "description": "How far the last upload is. Asked too soon after the upload it still tells about the one before: wait about 30 seconds first.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      }
    ],
    "key": {
      "kind": "datagovsgWriteKey",
      "required": true
    },
    "responses": [
      {
        "status": "200",
        "description": "The state of the last upload. What a failed one tells about its cause is not known.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "status": "INGESTION_SUCCESS"
          }
        }
      },
      {
        "status": "401",
        "description": "Probably a missing, wrong or expired key. Neither this status nor the body is known.",
        "example": {
          "code": 2,
          "name": "UNAUTHORIZED",
          "data": null,
          "errorMsg": "Unauthorized"
        }
      },
      {
        "status": "403",
        "description": "Probably a key whose account may not do this. Neither this status nor the body is known.",
        "example": {
          "code": 3,
          "name": "FORBIDDEN",
          "data": null,
          "errorMsg": "Forbidden"
        }
      },
      {
        "status": "404",
        "description": "Probably no such dataset, or one that is not published. Neither this status nor the body is known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Dataset not found"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/isomerpages/isomercms-backend"
  },
  {
    "id": "listDatasets",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/public/api/datasets",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "List datasets",
    "description": "All datasets, about ten a page. There is no documented search.",
    "fields": [
      {
        "name": "page",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Page",
        "help": "Number of the page, from 1.",
        "schema": {
          "type": "integer",
          "title": "Page",
          "description": "Number of the page, from 1.",
          "minimum": 1,
          "examples": [
            1
          ]
        },
        "example": 1,
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/list-all-datasets"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "One page of datasets.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "datasets": [
              {
                "datasetId": "d_11edd0117280c5776651d7891114c88c",
                "createdAt": "2016-06-21T23:00:26+08:00",
                "name": "List of supermarket licences",
                "status": "active",
                "format": "CSV",
                "lastUpdatedAt": "2026-01-12T13:51:07+08:00",
                "managedByAgencyName": "National Environment Agency"
              }
            ],
            "pages": 1,
            "rowCount": 1,
            "totalRowCount": 1
          }
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/list-all-datasets"
  },
  {
    "id": "getDatasetMetadata",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/public/api/datasets/{datasetId}/metadata",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "Get a dataset's metadata",
    "description": "Name, agency, size and columns of one dataset.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "The metadata.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "datasetId": "d_11edd0117280c5776651d7891114c88c",
            "createdAt": "2016-06-21T23:00:26+08:00",
            "name": "List of supermarket licences",
            "collectionIds": [
              "522"
            ],
            "description": "Supermarkets with a licence.",
            "format": "CSV",
            "lastUpdatedAt": "2026-01-12T13:51:07+08:00",
            "managedBy": "National Environment Agency",
            "contactEmails": [
              "contact@example.gov.sg"
            ],
            "datasetSize": 42172,
            "columnMetadata": {
              "order": [
                "c_aaaaaaaaaaaaaaaaaaaaaaaaa",
                "c_bbbbbbbbbbbbbbbbbbbbbbbbb",
                "c_ccccccccccccccccccccccccc",
                "c_ddddddddddddddddddddddddd",
                "c_eeeeeeeeeeeeeeeeeeeeeeeee",
                "c_fffffffffffffffffffffffff",
                "c_ggggggggggggggggggggggggg",
                "c_hhhhhhhhhhhhhhhhhhhhhhhhh"
              ],
              "map": {
                "c_aaaaaaaaaaaaaaaaaaaaaaaaa": "licence_num",
                "c_bbbbbbbbbbbbbbbbbbbbbbbbb": "licensee_name",
                "c_ccccccccccccccccccccccccc": "building_name",
                "c_ddddddddddddddddddddddddd": "block_house_num",
                "c_eeeeeeeeeeeeeeeeeeeeeeeee": "level_num",
                "c_fffffffffffffffffffffffff": "unit_num",
                "c_ggggggggggggggggggggggggg": "street_name",
                "c_hhhhhhhhhhhhhhhhhhhhhhhhh": "postal_code"
              },
              "metaMapping": {
                "c_aaaaaaaaaaaaaaaaaaaaaaaaa": {
                  "name": "licence_num",
                  "columnTitle": "Licence number",
                  "dataType": "Text",
                  "index": "0",
                  "isCategorical": false
                },
                "c_bbbbbbbbbbbbbbbbbbbbbbbbb": {
                  "name": "licensee_name",
                  "columnTitle": "Licensee name",
                  "dataType": "Text",
                  "index": "1",
                  "isCategorical": false
                },
                "c_ccccccccccccccccccccccccc": {
                  "name": "building_name",
                  "columnTitle": "Building name",
                  "dataType": "Text",
                  "index": "2",
                  "isCategorical": false
                },
                "c_ddddddddddddddddddddddddd": {
                  "name": "block_house_num",
                  "columnTitle": "Block or house number",
                  "dataType": "Text",
                  "index": "3",
                  "isCategorical": false
                },
                "c_eeeeeeeeeeeeeeeeeeeeeeeee": {
                  "name": "level_num",
                  "columnTitle": "Level number",
                  "dataType": "Text",
                  "index": "4",
                  "isCategorical": false
                },
                "c_fffffffffffffffffffffffff": {
                  "name": "unit_num",
                  "columnTitle": "Unit number",
                  "dataType": "Text",
                  "index": "5",
                  "isCategorical": false
                },
                "c_ggggggggggggggggggggggggg": {
                  "name": "street_name",
                  "columnTitle": "Street name",
                  "dataType": "Text",
                  "index": "6",
                  "isCategorical": false
                },
                "c_hhhhhhhhhhhhhhhhhhhhhhhhh": {
                  "name": "postal_code",
                  "columnTitle": "Postal code",
                  "dataType": "Text",
                  "index": "7",
                  "isCategorical": false
                }
              }
            }
          }
        }
      },
      {
        "status": "404",
        "description": "Nothing has this id. The body is not known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/get-dataset-metadata"
  },
  {
    "id": "listRows",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/public/api/datasets/{datasetId}/list-rows",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "List rows by cursor",
    "description": "Rows of a CSV dataset, one page after another. Not in the guide: the website uses it, and public clients do. Prefer to read rows by search.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      },
      {
        "name": "limit",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Limit",
        "help": "Rows to return. What it is when left out, and at most, is not known.",
        "schema": {
          "type": "integer",
          "title": "Limit",
          "description": "Rows to return. What it is when left out, and at most, is not known.",
          "minimum": 1,
          "examples": [
            10
          ]
        },
        "example": 10,
        "evidence": "unknown",
        "source": "https://github.com/harrytran001/publicsgdata"
      },
      {
        "name": "idCursor[value]",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "After row",
        "help": "Where to go on, as links.next of the answer before has it. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "After row",
          "description": "Where to go on, as links.next of the answer before has it. Left out for the first page.",
          "pattern": "^[0-9]+$",
          "x-message": "must be a number of digits, as in links.next of the answer before.",
          "examples": [
            "10"
          ]
        },
        "example": "10",
        "evidence": "seen in code",
        "source": "https://github.com/harrytran001/publicsgdata"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Rows, and where to go on.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "datasetId": "d_11edd0117280c5776651d7891114c88c",
            "datasetName": "List of supermarket licences",
            "limit": 1,
            "rows": [
              {
                "licence_num": "EX00001A000",
                "licensee_name": "EXAMPLE SUPERMARKET PTE. LTD.",
                "postal_code": "000000"
              }
            ],
            "links": {
              "next": "idCursor%5Bvalue%5D=1&limit=1"
            }
          }
        }
      },
      {
        "status": "400",
        "description": "Refused. The body is not known.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid parameters"
        }
      },
      {
        "status": "404",
        "description": "Nothing has this id. The body is not known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/harrytran001/publicsgdata"
  },
  {
    "id": "listCollections",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/public/api/collections",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "List collections",
    "description": "All collections of datasets, ten a page.",
    "fields": [
      {
        "name": "page",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Page",
        "help": "Number of the page, from 1.",
        "schema": {
          "type": "integer",
          "title": "Page",
          "description": "Number of the page, from 1.",
          "minimum": 1,
          "examples": [
            1
          ]
        },
        "example": 1,
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/collection-apis"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "One page of collections.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "collections": [
              {
                "collectionId": "471",
                "createdAt": "2018-11-07T19:04:51+08:00",
                "name": "TradeNet Service Centres & Certified Vendors",
                "description": "Where to declare goods, and who sells the software for it.",
                "lastUpdatedAt": "2024-06-06T15:06:15+08:00",
                "frequency": "ad-hoc",
                "sources": [
                  "Singapore Customs"
                ],
                "managedByAgencyName": "Singapore Customs",
                "childDatasets": [
                  "d_00000000000000000000000000000001",
                  "d_00000000000000000000000000000002"
                ]
              }
            ],
            "pages": 1
          }
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/collection-apis"
  },
  {
    "id": "getCollectionMetadata",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/public/api/collections/{collectionId}/metadata",
    "servers": {
      "production": "https://api-production.data.gov.sg",
      "staging": "https://api-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "Get a collection's metadata",
    "description": "Name, agency and datasets of one collection.",
    "fields": [
      {
        "name": "collectionId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Collection",
        "help": "The number of the collection, as in its address on data.gov.sg.",
        "schema": {
          "type": "string",
          "title": "Collection",
          "description": "The number of the collection, as in its address on data.gov.sg.",
          "pattern": "^[0-9]+$",
          "x-message": "must be the collection's number, like 189.",
          "examples": [
            "189"
          ]
        },
        "example": "189",
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/collection-apis",
        "picks": "collection"
      },
      {
        "name": "withDatasetMetadata",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "With its datasets",
        "help": "Also gives a list of its datasets, with the id and name of each. The list is seen in code only.",
        "schema": {
          "type": "boolean",
          "title": "With its datasets",
          "description": "Also gives a list of its datasets, with the id and name of each. The list is seen in code only.",
          "default": false,
          "examples": [
            false
          ]
        },
        "example": false,
        "evidence": "seen in code",
        "source": "https://github.com/StephenAbbott/opencheck"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "The metadata, with a list of its datasets when asked for. What else the list holds is not known.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "collectionMetadata": {
              "collectionId": "471",
              "createdAt": "2018-11-07T19:04:51+08:00",
              "name": "TradeNet Service Centres & Certified Vendors",
              "description": "Where to declare goods, and who sells the software for it.",
              "lastUpdatedAt": "2024-06-06T15:06:15+08:00",
              "frequency": "ad-hoc",
              "sources": [
                "Singapore Customs"
              ],
              "managedBy": "Singapore Customs",
              "childDatasets": [
                "d_00000000000000000000000000000001",
                "d_00000000000000000000000000000002"
              ]
            }
          }
        }
      },
      {
        "status": "404",
        "description": "Nothing has this id. The body is not known.",
        "example": {
          "code": 17,
          "name": "NOT_FOUND",
          "data": null,
          "errorMsg": "Not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/collection-apis"
  },
  {
    "id": "datastoreSearch",
    "api": "datagovsg",
    "method": "GET",
    "path": "/api/action/datastore_search",
    "servers": {
      "production": "https://data.gov.sg",
      "staging": "https://api-public-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "Read rows of a dataset",
    "description": "Rows of a CSV dataset, oldest first unless sorted, 100 unless Limit says otherwise. Values are texts even in numeric columns, apart from _id.",
    "fields": [
      {
        "name": "resource_id",
        "in": "query",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of a CSV dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of a CSV dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset",
        "picks": "dataset"
      },
      {
        "name": "limit",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Limit",
        "help": "Rows to return, 100 if left out. Seen in code only: large answers fail, and 5000 rows is a safe page.",
        "schema": {
          "type": "integer",
          "title": "Limit",
          "description": "Rows to return, 100 if left out. Seen in code only: large answers fail, and 5000 rows is a safe page.",
          "minimum": 0,
          "default": 100,
          "examples": [
            100
          ]
        },
        "example": 100,
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer"
      },
      {
        "name": "offset",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Offset",
        "help": "Rows to skip.",
        "schema": {
          "type": "integer",
          "title": "Offset",
          "description": "Rows to skip.",
          "minimum": 0,
          "examples": [
            0
          ]
        },
        "example": 0,
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset"
      },
      {
        "name": "fields",
        "in": "query",
        "encoding": "csv",
        "required": false,
        "label": "Columns",
        "help": "Names of the columns to return; all in their own order if left out.",
        "schema": {
          "type": "array",
          "title": "Columns",
          "description": "Names of the columns to return; all in their own order if left out.",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "licensee_name",
              "postal_code"
            ]
          ]
        },
        "example": [
          "licensee_name",
          "postal_code"
        ],
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg",
        "columns": "names"
      },
      {
        "name": "filters",
        "in": "query",
        "encoding": "json",
        "required": false,
        "label": "Filters",
        "help": "For each column the exact value that a row must have, as JSON. Seen in code only: a list means any of its values, upper and lower case differ, and {\"type\": \"ILIKE\", \"value\": \"bedok\"} takes a part in any case.",
        "schema": {
          "type": "object",
          "title": "Filters",
          "description": "For each column the exact value that a row must have, as JSON. Seen in code only: a list means any of its values, upper and lower case differ, and {\"type\": \"ILIKE\", \"value\": \"bedok\"} takes a part in any case.",
          "additionalProperties": {
            "anyOf": [
              {
                "type": [
                  "string",
                  "number",
                  "boolean"
                ]
              },
              {
                "type": "array",
                "items": {
                  "type": [
                    "string",
                    "number",
                    "boolean"
                  ]
                }
              },
              {
                "type": "object",
                "description": "A pattern. What other types there are, and whether a value needs %, is not known.",
                "required": [
                  "type",
                  "value"
                ],
                "additionalProperties": false,
                "properties": {
                  "type": {
                    "type": "string",
                    "title": "Comparison",
                    "enum": [
                      "ILIKE"
                    ]
                  },
                  "value": {
                    "type": "string",
                    "title": "Part of the value, in any case"
                  }
                }
              }
            ]
          },
          "x-message": "must be a JSON object of columns and values, like {\"street_name\": \"MARINE PARADE CENTRAL\"}.",
          "examples": [
            {
              "street_name": "MARINE PARADE CENTRAL"
            }
          ]
        },
        "example": {
          "street_name": "MARINE PARADE CENTRAL"
        },
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg",
        "columns": "filters"
      },
      {
        "name": "q",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Search",
        "help": "Words to look for in all columns, or a JSON object of columns and words, which is faster. Seen in code only: whole words are meant, some datasets refuse it, and totals may be approximate.",
        "schema": {
          "type": "string",
          "title": "Search",
          "description": "Words to look for in all columns, or a JSON object of columns and words, which is faster. Seen in code only: whole words are meant, some datasets refuse it, and totals may be approximate.",
          "examples": [
            "MARINE"
          ]
        },
        "example": "MARINE",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      },
      {
        "name": "sort",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Sort",
        "help": "Columns separated by commas, each optionally followed by asc or desc.",
        "schema": {
          "type": "string",
          "title": "Sort",
          "description": "Columns separated by commas, each optionally followed by asc or desc.",
          "examples": [
            "licensee_name desc"
          ]
        },
        "example": "licensee_name desc",
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset",
        "columns": "sort"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Rows. May be five minutes old.",
        "example": {
          "success": true,
          "result": {
            "resource_id": "d_11edd0117280c5776651d7891114c88c",
            "fields": [
              {
                "type": "text",
                "id": "licence_num"
              },
              {
                "type": "text",
                "id": "licensee_name"
              },
              {
                "type": "text",
                "id": "building_name"
              },
              {
                "type": "text",
                "id": "block_house_num"
              },
              {
                "type": "text",
                "id": "level_num"
              },
              {
                "type": "text",
                "id": "unit_num"
              },
              {
                "type": "text",
                "id": "street_name"
              },
              {
                "type": "text",
                "id": "postal_code"
              },
              {
                "type": "int4",
                "id": "_id"
              }
            ],
            "records": [
              {
                "licence_num": "EX00001A000",
                "licensee_name": "EXAMPLE SUPERMARKET PTE. LTD.",
                "building_name": "na",
                "block_house_num": "1",
                "level_num": "01",
                "unit_num": "01",
                "street_name": "MARINE PARADE CENTRAL",
                "postal_code": "000000",
                "_id": 1
              }
            ],
            "total": 1,
            "limit": 100,
            "_links": {
              "start": "/api/action/datastore_search?resource_id=d_11edd0117280c5776651d7891114c88c",
              "next": "/api/action/datastore_search?resource_id=d_11edd0117280c5776651d7891114c88c&offset=100"
            }
          }
        }
      },
      {
        "status": "403",
        "description": "Refused before the service, as happens to requests with a bare user agent. The body is not known."
      },
      {
        "status": "404",
        "description": "No dataset has this id.",
        "example": {
          "success": false,
          "error": {
            "__type": "Not Found Error",
            "message": "Not found: Resource was not found."
          }
        }
      },
      {
        "status": "409",
        "description": "A filter or column is wrong. That the status is 409 is inferred from CKAN.",
        "example": {
          "success": false,
          "error": {
            "__type": "Validation Error",
            "fields": [
              "field \"nonsense\" not in table"
            ]
          }
        }
      },
      {
        "status": "413",
        "description": "The answer would be above about 4 MB. Ask for fewer rows. The body is not known."
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset"
  },
  {
    "id": "initiateDownload",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/public/api/datasets/{datasetId}/initiate-download",
    "servers": {
      "production": "https://api-open.data.gov.sg",
      "staging": "https://api-open-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "Start an export",
    "description": "Starts making a file of a dataset. Columns and filters, for CSV datasets only, go into a JSON body although this is a GET; they must be the same when polling.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      },
      {
        "name": "columnNames",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Columns",
        "help": "Names of the columns to export; all if left out. CSV datasets only.",
        "schema": {
          "type": "array",
          "title": "Columns",
          "description": "Names of the columns to export; all if left out. CSV datasets only.",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "licensee_name",
              "postal_code"
            ]
          ]
        },
        "example": [
          "licensee_name",
          "postal_code"
        ],
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset",
        "columns": "names"
      },
      {
        "name": "filters",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Filters",
        "help": "What rows to export, as a JSON list. EQ wants the exact value, LIKE a part of it, ILIKE a part in any case. CSV datasets only.",
        "schema": {
          "type": "array",
          "title": "Filters",
          "description": "What rows to export, as a JSON list. EQ wants the exact value, LIKE a part of it, ILIKE a part in any case. CSV datasets only.",
          "x-message": "must be a JSON list like [{\"columnName\": \"street_name\", \"type\": \"EQ\", \"value\": \"MARINE PARADE CENTRAL\"}].",
          "items": {
            "type": "object",
            "required": [
              "columnName",
              "type",
              "value"
            ],
            "additionalProperties": false,
            "properties": {
              "columnName": {
                "type": "string",
                "title": "Column",
                "minLength": 1
              },
              "type": {
                "type": "string",
                "title": "Comparison",
                "enum": [
                  "EQ",
                  "LIKE",
                  "ILIKE"
                ]
              },
              "value": {
                "type": "string",
                "title": "Value"
              }
            }
          },
          "examples": [
            [
              {
                "columnName": "street_name",
                "type": "EQ",
                "value": "MARINE PARADE CENTRAL"
              }
            ]
          ]
        },
        "example": [
          {
            "columnName": "street_name",
            "type": "EQ",
            "value": "MARINE PARADE CENTRAL"
          }
        ],
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset",
        "columns": "conditions"
      }
    ],
    "bodyType": "application/json",
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "201",
        "description": "The export has begun. Small or ready ones bring the link at once.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "message": "Download initiated"
          }
        }
      },
      {
        "status": "400",
        "description": "Refused. The body is not known.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid parameters"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "secrets": [
      "/data/url"
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset"
  },
  {
    "id": "pollDownload",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/public/api/datasets/{datasetId}/poll-download",
    "servers": {
      "production": "https://api-open.data.gov.sg",
      "staging": "https://api-open-staging.data.gov.sg"
    },
    "group": "Datasets",
    "summary": "Get the state of an export",
    "description": "The export is ready when the answer has a link, which lives for an hour. Poll no faster than every 5 seconds without a key. The body must be the one that started the export.",
    "fields": [
      {
        "name": "datasetId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Dataset",
        "help": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
        "schema": {
          "type": "string",
          "title": "Dataset",
          "description": "The id of the dataset. It starts with d_ and is part of the dataset's address.",
          "pattern": "^d_[a-zA-Z0-9]+$",
          "x-message": "must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.",
          "examples": [
            "d_11edd0117280c5776651d7891114c88c"
          ]
        },
        "example": "d_11edd0117280c5776651d7891114c88c",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/isomer",
        "picks": "dataset"
      },
      {
        "name": "columnNames",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Columns",
        "help": "Names of the columns to export; all if left out. CSV datasets only.",
        "schema": {
          "type": "array",
          "title": "Columns",
          "description": "Names of the columns to export; all if left out. CSV datasets only.",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "licensee_name",
              "postal_code"
            ]
          ]
        },
        "example": [
          "licensee_name",
          "postal_code"
        ],
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset",
        "columns": "names"
      },
      {
        "name": "filters",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Filters",
        "help": "What rows to export, as a JSON list. EQ wants the exact value, LIKE a part of it, ILIKE a part in any case. CSV datasets only.",
        "schema": {
          "type": "array",
          "title": "Filters",
          "description": "What rows to export, as a JSON list. EQ wants the exact value, LIKE a part of it, ILIKE a part in any case. CSV datasets only.",
          "x-message": "must be a JSON list like [{\"columnName\": \"street_name\", \"type\": \"EQ\", \"value\": \"MARINE PARADE CENTRAL\"}].",
          "items": {
            "type": "object",
            "required": [
              "columnName",
              "type",
              "value"
            ],
            "additionalProperties": false,
            "properties": {
              "columnName": {
                "type": "string",
                "title": "Column",
                "minLength": 1
              },
              "type": {
                "type": "string",
                "title": "Comparison",
                "enum": [
                  "EQ",
                  "LIKE",
                  "ILIKE"
                ]
              },
              "value": {
                "type": "string",
                "title": "Value"
              }
            }
          },
          "examples": [
            [
              {
                "columnName": "street_name",
                "type": "EQ",
                "value": "MARINE PARADE CENTRAL"
              }
            ]
          ]
        },
        "example": [
          {
            "columnName": "street_name",
            "type": "EQ",
            "value": "MARINE PARADE CENTRAL"
          }
        ],
        "evidence": "documented",
        "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset",
        "columns": "conditions"
      }
    ],
    "bodyType": "application/json",
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "201",
        "description": "The state of the export.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "status": "DOWNLOAD_SUCCESS",
            "url": "https://storage.example/download.csv?signature=REDACTED"
          }
        }
      },
      {
        "status": "400",
        "description": "Refused. The body is not known.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid parameters"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "secrets": [
      "/data/url"
    ],
    "evidence": "documented",
    "source": "https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset"
  },
  {
    "id": "realtimeAirTemperature",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/air-temperature",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Air temperature",
    "description": "Air temperature at each station, every minute, since 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Degrees Celsius at each station.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "stations": [
              {
                "id": "S109",
                "deviceId": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "latitude": 1.3764,
                  "longitude": 103.8492
                }
              },
              {
                "id": "S108",
                "deviceId": "S108",
                "name": "Marina Gardens Drive",
                "location": {
                  "latitude": 1.2799,
                  "longitude": 103.8703
                }
              }
            ],
            "readings": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "data": [
                  {
                    "stationId": "S109",
                    "value": 28.4
                  },
                  {
                    "stationId": "S108",
                    "value": 29.1
                  }
                ]
              }
            ],
            "readingType": "DBT 1M F",
            "readingUnit": "deg C"
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeRelativeHumidity",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/relative-humidity",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Relative humidity",
    "description": "Relative humidity at each station, every minute, since 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Percent at each station.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "stations": [
              {
                "id": "S109",
                "deviceId": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "latitude": 1.3764,
                  "longitude": 103.8492
                }
              },
              {
                "id": "S108",
                "deviceId": "S108",
                "name": "Marina Gardens Drive",
                "location": {
                  "latitude": 1.2799,
                  "longitude": 103.8703
                }
              }
            ],
            "readings": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "data": [
                  {
                    "stationId": "S109",
                    "value": 81.2
                  },
                  {
                    "stationId": "S108",
                    "value": 77.9
                  }
                ]
              }
            ],
            "readingType": "RH 1M F",
            "readingUnit": "percentage"
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeWindSpeed",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/wind-speed",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Wind speed",
    "description": "Wind speed at each station, every minute, since 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Knots at each station.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "stations": [
              {
                "id": "S109",
                "deviceId": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "latitude": 1.3764,
                  "longitude": 103.8492
                }
              },
              {
                "id": "S108",
                "deviceId": "S108",
                "name": "Marina Gardens Drive",
                "location": {
                  "latitude": 1.2799,
                  "longitude": 103.8703
                }
              }
            ],
            "readings": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "data": [
                  {
                    "stationId": "S109",
                    "value": 3.5
                  },
                  {
                    "stationId": "S108",
                    "value": 6.2
                  }
                ]
              }
            ],
            "readingType": "Wind Speed AVG(S)10M M1M",
            "readingUnit": "knots"
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeWindDirection",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/wind-direction",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Wind direction",
    "description": "Wind direction at each station, every minute, since 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Degrees at each station.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "stations": [
              {
                "id": "S109",
                "deviceId": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "latitude": 1.3764,
                  "longitude": 103.8492
                }
              },
              {
                "id": "S108",
                "deviceId": "S108",
                "name": "Marina Gardens Drive",
                "location": {
                  "latitude": 1.2799,
                  "longitude": 103.8703
                }
              }
            ],
            "readings": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "data": [
                  {
                    "stationId": "S109",
                    "value": 184
                  },
                  {
                    "stationId": "S108",
                    "value": 201
                  }
                ]
              }
            ],
            "readingType": "Wind Dir AVG (S) 10M M1M",
            "readingUnit": "degrees"
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeRainfall",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/rainfall",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Rainfall",
    "description": "Millimetres of rain in five minutes at each station, since December 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Millimetres in five minutes at each station.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "stations": [
              {
                "id": "S109",
                "deviceId": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "latitude": 1.3764,
                  "longitude": 103.8492
                }
              },
              {
                "id": "S108",
                "deviceId": "S108",
                "name": "Marina Gardens Drive",
                "location": {
                  "latitude": 1.2799,
                  "longitude": 103.8703
                }
              }
            ],
            "readings": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "data": [
                  {
                    "stationId": "S109",
                    "value": 0
                  },
                  {
                    "stationId": "S108",
                    "value": 0.2
                  }
                ]
              }
            ],
            "readingType": "TB1 Rainfall 5 Minute Total F",
            "readingUnit": "mm"
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeTwoHourForecast",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/two-hr-forecast",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Two-hour forecast",
    "description": "Forecast for 47 areas, every 30 minutes, since March 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "The forecast of each area. This feed is in snake case.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "area_metadata": [
              {
                "name": "Ang Mo Kio",
                "label_location": {
                  "latitude": 1.375,
                  "longitude": 103.839
                }
              },
              {
                "name": "Bedok",
                "label_location": {
                  "latitude": 1.321,
                  "longitude": 103.924
                }
              }
            ],
            "items": [
              {
                "update_timestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "valid_period": {
                  "start": "2026-11-02T09:00:00+08:00",
                  "end": "2026-11-02T11:00:00+08:00",
                  "text": "9.00 am to 11.00 am"
                },
                "forecasts": [
                  {
                    "area": "Ang Mo Kio",
                    "forecast": "Partly Cloudy (Day)"
                  },
                  {
                    "area": "Bedok",
                    "forecast": "Light Showers"
                  }
                ]
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeTwentyFourHourForecast",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/twenty-four-hr-forecast",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "24-hour forecast",
    "description": "Forecast by region, several times a day, since March 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Forecasts.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "date": "2026-11-02",
                "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "general": {
                  "temperature": {
                    "low": 25,
                    "high": 33,
                    "unit": "Degrees Celsius"
                  },
                  "relativeHumidity": {
                    "low": 60,
                    "high": 95,
                    "unit": "Percentage"
                  },
                  "forecast": {
                    "code": "PS",
                    "text": "Passing Showers"
                  },
                  "validPeriod": {
                    "start": "2026-11-02T12:00:00+08:00",
                    "end": "2026-11-03T12:00:00+08:00",
                    "text": "12 PM 2 Nov to 12 PM 3 Nov"
                  },
                  "wind": {
                    "speed": {
                      "low": 5,
                      "high": 15
                    },
                    "direction": "N"
                  }
                },
                "periods": [
                  {
                    "timePeriod": {
                      "start": "2026-11-02T12:00:00+08:00",
                      "end": "2026-11-02T18:00:00+08:00",
                      "text": "Midday to 6 pm 2 Nov"
                    },
                    "regions": {
                      "west": {
                        "code": "PS",
                        "text": "Passing Showers"
                      },
                      "east": {
                        "code": "PS",
                        "text": "Passing Showers"
                      },
                      "central": {
                        "code": "PC",
                        "text": "Partly Cloudy (Day)"
                      },
                      "south": {
                        "code": "PC",
                        "text": "Partly Cloudy (Day)"
                      },
                      "north": {
                        "code": "PS",
                        "text": "Passing Showers"
                      }
                    }
                  }
                ]
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeFourDayOutlook",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/four-day-outlook",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Four-day outlook",
    "description": "Forecast by day, several times a day, since March 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Forecasts.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "date": "2026-11-02",
                "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "forecasts": [
                  {
                    "day": "Tuesday",
                    "timestamp": "2026-11-03T00:00:00+08:00",
                    "temperature": {
                      "low": 25,
                      "high": 34,
                      "unit": "Degrees Celsius"
                    },
                    "relativeHumidity": {
                      "low": 60,
                      "high": 95,
                      "unit": "Percentage"
                    },
                    "wind": {
                      "speed": {
                        "low": 10,
                        "high": 20
                      },
                      "direction": "N"
                    },
                    "forecast": {
                      "code": "PS",
                      "text": "Passing Showers",
                      "summary": "Passing showers in the afternoon"
                    }
                  }
                ]
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimePsi",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/psi",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "PSI",
    "description": "Pollutant standards index of five regions, every hour, since February 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Indices of each region.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "regionMetadata": [
              {
                "name": "west",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.7
                }
              },
              {
                "name": "east",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.94
                }
              },
              {
                "name": "central",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.82
                }
              },
              {
                "name": "south",
                "labelLocation": {
                  "latitude": 1.29587,
                  "longitude": 103.82
                }
              },
              {
                "name": "north",
                "labelLocation": {
                  "latitude": 1.41803,
                  "longitude": 103.82
                }
              }
            ],
            "items": [
              {
                "date": "2026-11-02",
                "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "readings": {
                  "o3_sub_index": {
                    "west": 12,
                    "east": 16,
                    "central": 19,
                    "south": 10,
                    "north": 14
                  },
                  "no2_one_hour_max": {
                    "west": 44,
                    "east": 24,
                    "central": 19,
                    "south": 32,
                    "north": 21
                  },
                  "o3_eight_hour_max": {
                    "west": 29,
                    "east": 38,
                    "central": 45,
                    "south": 25,
                    "north": 33
                  },
                  "psi_twenty_four_hourly": {
                    "west": 52,
                    "east": 48,
                    "central": 55,
                    "south": 51,
                    "north": 51
                  },
                  "pm10_twenty_four_hourly": {
                    "west": 26,
                    "east": 34,
                    "central": 32,
                    "south": 27,
                    "north": 22
                  },
                  "pm10_sub_index": {
                    "west": 26,
                    "east": 34,
                    "central": 32,
                    "south": 27,
                    "north": 22
                  },
                  "pm25_twenty_four_hourly": {
                    "west": 13,
                    "east": 11,
                    "central": 16,
                    "south": 12,
                    "north": 12
                  },
                  "so2_sub_index": {
                    "west": 3,
                    "east": 2,
                    "central": 3,
                    "south": 1,
                    "north": 3
                  },
                  "pm25_sub_index": {
                    "west": 52,
                    "east": 48,
                    "central": 55,
                    "south": 51,
                    "north": 51
                  },
                  "so2_twenty_four_hourly": {
                    "west": 5,
                    "east": 3,
                    "central": 5,
                    "south": 2,
                    "north": 5
                  },
                  "co_eight_hour_max": {
                    "west": 1,
                    "east": 0,
                    "central": 1,
                    "south": 0,
                    "north": 1
                  },
                  "co_sub_index": {
                    "west": 5,
                    "east": 4,
                    "central": 6,
                    "south": 4,
                    "north": 5
                  }
                }
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimePm25",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/pm25",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "PM2.5",
    "description": "Fine particles in five regions, every hour, since February 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Micrograms per cubic metre in each region.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "regionMetadata": [
              {
                "name": "west",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.7
                }
              },
              {
                "name": "east",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.94
                }
              },
              {
                "name": "central",
                "labelLocation": {
                  "latitude": 1.35735,
                  "longitude": 103.82
                }
              },
              {
                "name": "south",
                "labelLocation": {
                  "latitude": 1.29587,
                  "longitude": 103.82
                }
              },
              {
                "name": "north",
                "labelLocation": {
                  "latitude": 1.41803,
                  "longitude": 103.82
                }
              }
            ],
            "items": [
              {
                "date": "2026-11-02",
                "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "readings": {
                  "pm25_one_hourly": {
                    "west": 11,
                    "east": 14,
                    "central": 9,
                    "south": 12,
                    "north": 8
                  }
                }
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeUv",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/uv",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "UV index",
    "description": "Ultraviolet index of each hour, since March 2016.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Indices by hour.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "date": "2026-11-02",
                "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                "timestamp": "2026-11-02T09:00:00+08:00",
                "index": [
                  {
                    "hour": "2026-11-02T09:00:00+08:00",
                    "value": 3
                  },
                  {
                    "hour": "2026-11-02T08:00:00+08:00",
                    "value": 1
                  }
                ]
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeWeather",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/weather",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Heat stress or lightning",
    "description": "Heat stress (WBGT) every 15 minutes or lightning strikes about every 2 minutes, since February 2025.",
    "fields": [
      {
        "name": "api",
        "in": "query",
        "encoding": "plain",
        "required": true,
        "label": "Feed",
        "help": "wbgt for heat stress, lightning for strikes.",
        "schema": {
          "type": "string",
          "title": "Feed",
          "description": "wbgt for heat stress, lightning for strikes.",
          "enum": [
            "wbgt",
            "lightning"
          ],
          "examples": [
            "wbgt"
          ]
        },
        "example": "wbgt",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/yuhui/datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Observations.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "datetime": "2026-11-02T09:00:00+08:00",
                "updatedTimestamp": "2026-11-02T09:02:00+08:00",
                "item": {
                  "type": "observation",
                  "isStationData": true,
                  "readings": [
                    {
                      "station": {
                        "id": "S124",
                        "name": "Upper Changi Road North",
                        "townCenter": "Changi"
                      },
                      "location": {
                        "latitude": "1.36777",
                        "longitude": "103.982262"
                      },
                      "wbgt": "29.4",
                      "heatStress": "Low"
                    }
                  ]
                }
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/yuhui/datagovsg"
  },
  {
    "id": "realtimeFloodAlerts",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/weather/flood-alerts",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Flood alerts",
    "description": "Flood alerts of Singapore's water agency PUB, every 2 minutes.",
    "fields": [
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Alerts.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "datetime": "2026-11-02T09:00:00+08:00",
                "updatedTimestamp": "2026-11-02T09:02:00+08:00",
                "item": {
                  "type": "observation",
                  "isStationData": false,
                  "identifier": "2.49.0.0.702.2-BCM-17586121561884-EXAMPLE",
                  "msgType": "Alert",
                  "sender": "example@example.gov.sg",
                  "scope": "Public",
                  "status": "Actual",
                  "readings": [
                    {
                      "area": {
                        "areaDesc": "at Example Road",
                        "circle": [
                          1.33201,
                          103.87015,
                          1
                        ]
                      },
                      "category": "Met",
                      "certainty": "Observed",
                      "description": "Flash flood at Example Road. Please avoid the area. Issued 0900 hrs.",
                      "event": "Flood",
                      "eventCode": {
                        "value": "OET-081",
                        "valueName": "OET:v1.2"
                      },
                      "headline": "Flash Flood Alert",
                      "instruction": "Please avoid this area for the next one (1) hour.",
                      "responseType": "Avoid",
                      "senderName": "PUB",
                      "severity": "Minor",
                      "urgency": "Immediate"
                    }
                  ]
                }
              }
            ]
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
  },
  {
    "id": "realtimeRadar",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v2/real-time/api/weather-radar-images/{range}",
    "servers": {
      "production": "https://api-open.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Weather radar",
    "description": "Rain radar pictures of the area around Singapore, every 5 minutes. Each is behind a link that lives for 10 to 20 minutes.",
    "fields": [
      {
        "name": "range",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Range",
        "help": "How far around Singapore.",
        "schema": {
          "type": "string",
          "title": "Range",
          "description": "How far around Singapore.",
          "enum": [
            "70km",
            "240km",
            "480km"
          ],
          "examples": [
            "70km"
          ]
        },
        "example": "70km",
        "evidence": "seen in code",
        "source": "https://github.com/potassiumflouride/DryRoute"
      },
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Date",
        "help": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Date",
          "description": "Singapore time. A day like 2026-11-02, the newest first and page by page, or a moment like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
          "x-message": "must be a day like 2026-11-02 or a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/potassiumflouride/DryRoute"
      },
      {
        "name": "paginationToken",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Next page",
        "help": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
        "schema": {
          "type": "string",
          "title": "Next page",
          "description": "The paginationToken of the answer before, to go on with a whole day. Left out for the first page.",
          "minLength": 1,
          "examples": [
            "b2Zmc2V0PTI1"
          ]
        },
        "example": "b2Zmc2V0PTI1",
        "evidence": "seen in code",
        "source": "https://github.com/potassiumflouride/DryRoute"
      }
    ],
    "key": {
      "kind": "datagovsgReadKey",
      "required": false
    },
    "responses": [
      {
        "status": "200",
        "description": "Radar pictures with their links, and the area that they show.",
        "example": {
          "code": 0,
          "errorMsg": "",
          "data": {
            "records": [
              {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "updatedTimestamp": "2026-11-02T09:03:00+08:00",
                "image": {
                  "url": "https://storage.example/radar.png?signature=REDACTED",
                  "urlExpiresAt": "2026-11-02T09:23:00+08:00",
                  "label": "Rain areas",
                  "range": "70km",
                  "format": "png"
                }
              }
            ],
            "boundaryBox": {
              "upperLeft": {
                "longitude": 103.342685,
                "latitude": 1.97854
              },
              "lowerRight": {
                "longitude": 104.602315,
                "latitude": 0.719515
              }
            },
            "projection": {
              "center": {
                "longitude": 103.9725,
                "latitude": 1.349
              }
            },
            "paginationToken": null
          }
        }
      },
      {
        "status": "400",
        "description": "The date has another form.",
        "example": {
          "code": 4,
          "name": "ERROR_PARAMS",
          "data": null,
          "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
        }
      },
      {
        "status": "404",
        "description": "No data for that time.",
        "example": {
          "code": 17,
          "name": "REAL_TIME_API_DATA_NOT_FOUND",
          "data": null,
          "errorMsg": "Data not found"
        }
      },
      {
        "status": "429",
        "description": "Over the limit of the last 10 seconds. The body is seen in code only.",
        "example": {
          "code": 24,
          "name": "TOO_MANY_REQUESTS",
          "data": null,
          "errorMsg": "Rate limit exceeded, try again in 10 seconds"
        }
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/potassiumflouride/DryRoute"
  },
  {
    "id": "environmentV1",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/environment/{feed}",
    "servers": {
      "production": "https://api.data.gov.sg"
    },
    "group": "Weather",
    "summary": "Weather of the older version",
    "description": "The predecessors of the weather feeds, which public code still called in 2026. Whether all of them still answer is not known: prefer the newer ones.",
    "fields": [
      {
        "name": "feed",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Feed",
        "help": "Which of the eleven.",
        "schema": {
          "type": "string",
          "title": "Feed",
          "description": "Which of the eleven.",
          "enum": [
            "air-temperature",
            "rainfall",
            "relative-humidity",
            "wind-speed",
            "wind-direction",
            "psi",
            "pm25",
            "uv-index",
            "2-hour-weather-forecast",
            "24-hour-weather-forecast",
            "4-day-weather-forecast"
          ],
          "examples": [
            "air-temperature"
          ]
        },
        "example": "air-temperature",
        "evidence": "seen in code",
        "source": "https://github.com/KT-afk/sgdata-sdk"
      },
      {
        "name": "date_time",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Moment",
        "help": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Moment",
          "description": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
          "x-message": "must be a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/KT-afk/sgdata-sdk"
      },
      {
        "name": "date",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Day",
        "help": "A day like 2026-11-02, in Singapore time.",
        "schema": {
          "type": "string",
          "title": "Day",
          "description": "A day like 2026-11-02, in Singapore time.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "x-message": "must be a day like 2026-11-02.",
          "examples": [
            "2026-11-02"
          ]
        },
        "example": "2026-11-02",
        "evidence": "seen in code",
        "source": "https://github.com/KT-afk/sgdata-sdk"
      }
    ],
    "responses": [
      {
        "status": "200",
        "description": "Readings or forecasts without a wrapper, in snake case. Which of the metadata is there goes by feed.",
        "example": {
          "metadata": {
            "stations": [
              {
                "id": "S109",
                "device_id": "S109",
                "name": "Ang Mo Kio Avenue 5",
                "location": {
                  "longitude": 103.8492,
                  "latitude": 1.3764
                }
              }
            ],
            "reading_type": "DBT 1M F",
            "reading_unit": "deg C"
          },
          "items": [
            {
              "timestamp": "2026-11-02T09:00:00+08:00",
              "readings": [
                {
                  "station_id": "S109",
                  "value": 28.4
                }
              ]
            }
          ],
          "api_info": {
            "status": "healthy"
          }
        }
      },
      {
        "status": "4XX",
        "description": "Refused. Neither statuses nor bodies are known."
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/KT-afk/sgdata-sdk"
  },
  {
    "id": "carparkAvailability",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/transport/carpark-availability",
    "servers": {
      "production": "https://api.data.gov.sg"
    },
    "group": "Transport",
    "summary": "Car park availability",
    "description": "Free lots of each car park. All values are texts.",
    "fields": [
      {
        "name": "date_time",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Moment",
        "help": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Moment",
          "description": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
          "x-message": "must be a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      }
    ],
    "responses": [
      {
        "status": "200",
        "description": "Car parks and their lots.",
        "example": {
          "items": [
            {
              "timestamp": "2026-11-02T09:00:00+08:00",
              "carpark_data": [
                {
                  "carpark_number": "HE12",
                  "update_datetime": "2026-11-02T08:59:30",
                  "carpark_info": [
                    {
                      "total_lots": "105",
                      "lot_type": "C",
                      "lots_available": "42"
                    }
                  ]
                }
              ]
            }
          ]
        }
      },
      {
        "status": "4XX",
        "description": "Refused. Neither statuses nor bodies are known."
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
  },
  {
    "id": "taxiAvailability",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/transport/taxi-availability",
    "servers": {
      "production": "https://api.data.gov.sg"
    },
    "group": "Transport",
    "summary": "Taxi availability",
    "description": "Where free taxis are, as GeoJSON.",
    "fields": [
      {
        "name": "date_time",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Moment",
        "help": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Moment",
          "description": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
          "x-message": "must be a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      }
    ],
    "responses": [
      {
        "status": "200",
        "description": "Free taxis as one GeoJSON collection.",
        "example": {
          "type": "FeatureCollection",
          "crs": {
            "type": "link",
            "properties": {
              "href": "http://spatialreference.org/ref/epsg/4326/ogcwkt/",
              "type": "ogcwkt"
            }
          },
          "features": [
            {
              "type": "Feature",
              "geometry": {
                "type": "MultiPoint",
                "coordinates": [
                  [
                    103.8492,
                    1.3764
                  ],
                  [
                    103.8703,
                    1.2799
                  ]
                ]
              },
              "properties": {
                "timestamp": "2026-11-02T09:00:00+08:00",
                "taxi_count": 2,
                "api_info": {
                  "status": "healthy"
                }
              }
            }
          ]
        }
      },
      {
        "status": "4XX",
        "description": "Refused. Neither statuses nor bodies are known."
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
  },
  {
    "id": "trafficImages",
    "api": "datagovsg",
    "method": "GET",
    "path": "/v1/transport/traffic-images",
    "servers": {
      "production": "https://api.data.gov.sg"
    },
    "group": "Transport",
    "summary": "Traffic images",
    "description": "The latest picture of each traffic camera.",
    "fields": [
      {
        "name": "date_time",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Moment",
        "help": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
        "schema": {
          "type": "string",
          "title": "Moment",
          "description": "Singapore time, like 2026-11-02T09:00:00. The latest if left out.",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
          "x-message": "must be a moment like 2026-11-02T09:00:00.",
          "examples": [
            "2026-11-02T09:00:00"
          ]
        },
        "example": "2026-11-02T09:00:00",
        "evidence": "seen in code",
        "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
      }
    ],
    "responses": [
      {
        "status": "200",
        "description": "Cameras and their latest pictures.",
        "example": {
          "items": [
            {
              "timestamp": "2026-11-02T09:00:00+08:00",
              "cameras": [
                {
                  "timestamp": "2026-11-02T08:59:40+08:00",
                  "image": "https://images.example/1001.jpg",
                  "location": {
                    "latitude": 1.2953,
                    "longitude": 103.8711
                  },
                  "camera_id": "1001",
                  "image_metadata": {
                    "height": 240,
                    "width": 320,
                    "md5": "ce2a62f561c6073f0b63e14a9a094d8a"
                  }
                }
              ]
            }
          ],
          "api_info": {
            "status": "healthy"
          }
        }
      },
      {
        "status": "4XX",
        "description": "Refused. Neither statuses nor bodies are known."
      }
    ],
    "evidence": "seen in code",
    "source": "https://github.com/hithereiamaliff/mcp-datagovsg"
  }
],
};
