// Made by scripts/generate.mjs from datagovsg.openapi.yaml. Do not edit.
export interface paths {
    "/v2/admin/api/auth/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Names the account that a write key belongs to. The harmless way to see whether the key works.
         */
        get: operations["whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/admin/api/datasets/{datasetId}/upload-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get a link to replace a dataset
         * @description A link that takes one PUT of a CSV file within an hour and replaces all rows with it. Whoever has the link can use it: treat it like a key.
         */
        get: operations["getUploadLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/admin/api/datasets/{datasetId}/append-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get a link to add rows
         * @description A link that takes one PUT of a CSV file within an hour and adds its rows. Names and types of columns must be those of the dataset. That the call exists is documented; its path is inferred from the upload link's.
         */
        get: operations["getAppendLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/admin/api/datasets/{datasetId}/ingestion-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get the state of an upload
         * @description How far the last upload is. Asked too soon after the upload it still tells about the one before: wait about 30 seconds first.
         */
        get: operations["getIngestionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/api/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List datasets
         * @description All datasets, about ten a page. There is no documented search.
         */
        get: operations["listDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/api/datasets/{datasetId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get a dataset's metadata
         * @description Name, agency, size and columns of one dataset.
         */
        get: operations["getDatasetMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/api/datasets/{datasetId}/list-rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * List rows by cursor
         * @description Rows of a CSV dataset, one page after another. Not in the guide: the website uses it, and public clients do. Prefer to read rows by search.
         */
        get: operations["listRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List collections
         * @description All collections of datasets, ten a page.
         */
        get: operations["listCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/public/api/collections/{collectionId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a collection's metadata
         * @description Name, agency and datasets of one collection.
         */
        get: operations["getCollectionMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/action/datastore_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read rows of a dataset
         * @description Rows of a CSV dataset, oldest first unless sorted, 100 unless Limit says otherwise. Values are texts even in numeric columns, apart from _id.
         */
        get: operations["datastoreSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/api/datasets/{datasetId}/initiate-download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Start an export
         * @description Starts making a file of a dataset. Columns and filters, for CSV datasets only, go into a JSON body although this is a GET; they must be the same when polling.
         */
        get: operations["initiateDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/api/datasets/{datasetId}/poll-download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get the state of an export
         * @description The export is ready when the answer has a link, which lives for an hour. Poll no faster than every 5 seconds without a key. The body must be the one that started the export.
         */
        get: operations["pollDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/air-temperature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Air temperature
         * @description Air temperature at each station, every minute, since 2016.
         */
        get: operations["realtimeAirTemperature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/relative-humidity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Relative humidity
         * @description Relative humidity at each station, every minute, since 2016.
         */
        get: operations["realtimeRelativeHumidity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/wind-speed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wind speed
         * @description Wind speed at each station, every minute, since 2016.
         */
        get: operations["realtimeWindSpeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/wind-direction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wind direction
         * @description Wind direction at each station, every minute, since 2016.
         */
        get: operations["realtimeWindDirection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/rainfall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rainfall
         * @description Millimetres of rain in five minutes at each station, since December 2016.
         */
        get: operations["realtimeRainfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/two-hr-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two-hour forecast
         * @description Forecast for 47 areas, every 30 minutes, since March 2016.
         */
        get: operations["realtimeTwoHourForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/twenty-four-hr-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 24-hour forecast
         * @description Forecast by region, several times a day, since March 2016.
         */
        get: operations["realtimeTwentyFourHourForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/four-day-outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Four-day outlook
         * @description Forecast by day, several times a day, since March 2016.
         */
        get: operations["realtimeFourDayOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/psi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PSI
         * @description Pollutant standards index of five regions, every hour, since February 2016.
         */
        get: operations["realtimePsi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/pm25": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PM2.5
         * @description Fine particles in five regions, every hour, since February 2016.
         */
        get: operations["realtimePm25"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/uv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * UV index
         * @description Ultraviolet index of each hour, since March 2016.
         */
        get: operations["realtimeUv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/weather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Heat stress or lightning
         * @description Heat stress (WBGT) every 15 minutes or lightning strikes about every 2 minutes, since February 2025.
         */
        get: operations["realtimeWeather"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/weather/flood-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flood alerts
         * @description Flood alerts of Singapore's water agency PUB, every 2 minutes.
         */
        get: operations["realtimeFloodAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/real-time/api/weather-radar-images/{range}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weather radar
         * @description Rain radar pictures of the area around Singapore, every 5 minutes. Each is behind a link that lives for 10 to 20 minutes.
         */
        get: operations["realtimeRadar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/environment/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weather of the older version
         * @description The predecessors of the weather feeds, which public code still called in 2026. Whether all of them still answer is not known: prefer the newer ones.
         */
        get: operations["environmentV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transport/carpark-availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Car park availability
         * @description Free lots of each car park. All values are texts.
         */
        get: operations["carparkAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transport/taxi-availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Taxi availability
         * @description Where free taxis are, as GeoJSON.
         */
        get: operations["taxiAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transport/traffic-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Traffic images
         * @description The latest picture of each traffic camera.
         */
        get: operations["trafficImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Export: {
            /**
             * Columns
             * @description Names of the columns to export; all if left out. CSV datasets only.
             * @example [
             *       "licensee_name",
             *       "postal_code"
             *     ]
             */
            columnNames?: string[];
            /**
             * Filters
             * @description What rows to export, as a JSON list. EQ wants the exact value, LIKE a part of it, ILIKE a part in any case. CSV datasets only.
             * @example [
             *       {
             *         "columnName": "street_name",
             *         "type": "EQ",
             *         "value": "MARINE PARADE CENTRAL"
             *       }
             *     ]
             */
            filters?: {
                /** Column */
                columnName: string;
                /**
                 * Comparison
                 * @enum {string}
                 */
                type: "EQ" | "LIKE" | "ILIKE";
                /** Value */
                value: string;
            }[];
        };
        /**
         * Code
         * @description 0 for success. Anything else is a failure, also with status 200.
         * @constant
         */
        Success: 0;
        /**
         * Error
         * @description Empty for success; the lightning feed gives null.
         */
        NoError: string | null;
        /**
         * Time
         * @description ISO 8601 with +08:00.
         */
        Time: string;
        Problem: {
            /** Code */
            code: number;
            /** Name */
            name?: string;
            /** Data */
            data?: null;
            /** Error */
            errorMsg: string;
        };
        RowProblem: {
            /**
             * Success
             * @constant
             */
            success: false;
            /**
             * Error
             * @description A __type, and for each wrong parameter a list of texts.
             */
            error: {
                /** Type */
                __type?: string;
                /** Message */
                message?: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** Account */
        Account: {
            /** User */
            userId: string;
            /** E-mail */
            email: string;
        };
        Dataset: {
            /** Dataset */
            datasetId: string;
            createdAt?: components["schemas"]["Time"];
            /** Name */
            name: string;
            /** Description */
            description?: string;
            /**
             * Status
             * @example active
             */
            status?: string;
            /**
             * Format
             * @description Seen are CSV, GEOJSON, KML, XLSX, PDF and API. There may be others.
             * @example CSV
             * @example GEOJSON
             * @example KML
             * @example XLSX
             * @example PDF
             * @example API
             */
            format: string;
            lastUpdatedAt?: components["schemas"]["Time"];
            /** Agency */
            managedByAgencyName?: string;
            /** Covers from */
            coverageStart?: string | null;
            /** Covers to */
            coverageEnd?: string | null;
        };
        Column: {
            /**
             * Name
             * @description The name for filters and columns.
             */
            name: string;
            /** Title */
            columnTitle: string;
            /**
             * Type
             * @description A word such as Text. All words are not known.
             * @example Text
             */
            dataType: string;
            /**
             * Position
             * @description A number, as text.
             */
            index: string;
            /** Is categorical */
            isCategorical?: boolean;
            /** Unit */
            unitOfMeasure?: string | null;
        };
        DatasetDetails: {
            /** Dataset */
            datasetId: string;
            createdAt?: components["schemas"]["Time"];
            /** Name */
            name: string;
            /** Collections */
            collectionIds?: string[];
            /** Description */
            description?: string;
            /** Format */
            format: string;
            lastUpdatedAt?: components["schemas"]["Time"];
            /** Agency */
            managedBy?: string;
            /** Covers from */
            coverageStart?: string | null;
            /** Covers to */
            coverageEnd?: string | null;
            /** Contacts */
            contactEmails?: string[];
            /** Size in bytes */
            datasetSize?: number;
            /**
             * Columns
             * @description Of a table. Columns have internal ids here; filters take the names.
             */
            columnMetadata?: {
                /** Order */
                order: string[];
                /** Names by internal id */
                map: {
                    [key: string]: string;
                };
                /** Columns by internal id */
                metaMapping: {
                    [key: string]: components["schemas"]["Column"];
                };
            };
            /** Map attributes */
            geoJsonMetadata?: {
                /** Attributes */
                properties: {
                    /** Attribute */
                    attribute: string;
                    /** Description */
                    description?: string;
                    /** Type */
                    dataType?: {
                        /** Label */
                        label?: string;
                        /** Value */
                        value?: string;
                    };
                }[];
            };
        };
        Collection: {
            /** Collection */
            collectionId: string;
            createdAt?: components["schemas"]["Time"];
            /** Name */
            name: string;
            /** Description */
            description?: string;
            lastUpdatedAt?: components["schemas"]["Time"];
            /**
             * Frequency
             * @example ad-hoc
             */
            frequency?: string;
            /** Sources */
            sources?: string[];
            /** Agency */
            managedByAgencyName?: string;
            /** Datasets */
            childDatasets?: string[];
            /** Covers from */
            coverageStart?: string | null;
            /** Covers to */
            coverageEnd?: string | null;
        };
        CollectionDetails: {
            /** Collection */
            collectionId: string;
            createdAt?: components["schemas"]["Time"];
            /** Name */
            name: string;
            /** Description */
            description?: string;
            lastUpdatedAt?: components["schemas"]["Time"];
            /** Frequency */
            frequency?: string;
            /** Sources */
            sources?: string[];
            /** Agency */
            managedBy?: string;
            /** Datasets */
            childDatasets?: string[];
            /** Covers from */
            coverageStart?: string | null;
            /** Covers to */
            coverageEnd?: string | null;
        };
        /**
         * Link
         * @description Whoever has it can use it for an hour. Send no key with it.
         */
        PresignedUrl: string;
        StationReadings: {
            /** Stations */
            stations: {
                /** Station */
                id: string;
                /** Device */
                deviceId?: string;
                /** Name */
                name: string;
                location?: components["schemas"]["Location"];
            }[];
            /** Readings */
            readings: {
                timestamp: components["schemas"]["Time"];
                /** Values */
                data: {
                    /** Station */
                    stationId: string;
                    /** Value */
                    value: number;
                }[];
            }[];
            /** Kind */
            readingType?: string;
            /** Unit */
            readingUnit?: string;
            paginationToken?: components["schemas"]["NextPage"];
        };
        /** Place */
        Location: {
            /** Latitude */
            latitude: number | string;
            /** Longitude */
            longitude: number | string;
        };
        /**
         * Next page
         * @description Absent on the last page.
         */
        NextPage: string;
        StationAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            data: components["schemas"]["StationReadings"];
        };
        /** From and to */
        LowHigh: {
            /** From */
            low: number;
            /** To */
            high: number;
            /** Unit */
            unit?: string;
        };
        /** Wind */
        Wind: {
            speed: components["schemas"]["LowHigh"];
            /** Direction */
            direction: string;
        };
        /** Forecast */
        Sky: {
            /**
             * Code
             * @description Seen are FA, PC, PN, WD and PS. There are others.
             */
            code: string;
            /** Text */
            text: string;
            /**
             * Summary
             * @description May end with a line break.
             */
            summary?: string;
        };
        /** Period */
        Period: {
            start: components["schemas"]["Time"];
            end: components["schemas"]["Time"];
            /** In words */
            text: string;
        };
        DayForecastAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            /** Data */
            data: {
                /** Records */
                records: {
                    /** Date */
                    date: string;
                    updatedTimestamp: components["schemas"]["Time"];
                    timestamp: components["schemas"]["Time"];
                    /** General */
                    general: {
                        temperature: components["schemas"]["LowHigh"];
                        relativeHumidity: components["schemas"]["LowHigh"];
                        forecast: components["schemas"]["Sky"];
                        validPeriod: components["schemas"]["Period"];
                        wind: components["schemas"]["Wind"];
                    };
                    /** Periods */
                    periods: {
                        timePeriod: components["schemas"]["Period"];
                        /** By region */
                        regions: {
                            [key: string]: components["schemas"]["Sky"];
                        };
                    }[];
                }[];
                paginationToken?: components["schemas"]["NextPage"];
            };
        };
        OutlookAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            /** Data */
            data: {
                /** Records */
                records: {
                    /** Date */
                    date: string;
                    updatedTimestamp: components["schemas"]["Time"];
                    timestamp: components["schemas"]["Time"];
                    /** By day */
                    forecasts: {
                        /** Day */
                        day: string;
                        timestamp: components["schemas"]["Time"];
                        temperature: components["schemas"]["LowHigh"];
                        relativeHumidity: components["schemas"]["LowHigh"];
                        wind: components["schemas"]["Wind"];
                        forecast: components["schemas"]["Sky"];
                    }[];
                }[];
                paginationToken?: components["schemas"]["NextPage"];
            };
        };
        UvAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            /** Data */
            data: {
                /** Records */
                records: {
                    /** Date */
                    date: string;
                    updatedTimestamp: components["schemas"]["Time"];
                    timestamp: components["schemas"]["Time"];
                    /** By hour, the newest first */
                    index: {
                        hour: components["schemas"]["Time"];
                        /** Value */
                        value: number;
                    }[];
                }[];
                paginationToken?: components["schemas"]["NextPage"];
            };
        };
        RegionAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            /** Data */
            data: {
                /** Regions */
                regionMetadata: {
                    [key: string]: unknown;
                }[];
                /** Readings */
                items: {
                    /** Date */
                    date?: string;
                    updatedTimestamp?: components["schemas"]["Time"];
                    timestamp: components["schemas"]["Time"];
                    /** Values by measure and region */
                    readings: {
                        [key: string]: {
                            [key: string]: number;
                        };
                    };
                }[];
                paginationToken?: components["schemas"]["NextPage"];
            };
        };
        ObservationAnswer: {
            code: components["schemas"]["Success"];
            errorMsg?: components["schemas"]["NoError"];
            /** Data */
            data: {
                /** Records */
                records: {
                    datetime: components["schemas"]["Time"];
                    updatedTimestamp?: components["schemas"]["Time"];
                    /** Observation */
                    item: {
                        /** Kind */
                        type?: string;
                        /** From stations */
                        isStationData?: boolean;
                        /** Identifier */
                        identifier?: string;
                        /**
                         * Message
                         * @example Alert
                         * @example Cancel
                         */
                        msgType?: string;
                        /** References */
                        references?: string;
                        /** Sender */
                        sender?: string;
                        /** Scope */
                        scope?: string;
                        /** Status */
                        status?: string;
                        /**
                         * Readings
                         * @description Coordinates are texts in heat stress and lightning. No readings mean no strikes, or no alert.
                         */
                        readings: ({
                            /** Station */
                            station?: {
                                /** Station */
                                id: string;
                                /** Name */
                                name: string;
                                /** Town */
                                townCenter: string;
                            };
                            location?: components["schemas"]["Location"];
                            /** Heat stress in °C */
                            wbgt?: string;
                            /**
                             * Level
                             * @example Low
                             * @example Moderate
                             * @example High
                             */
                            heatStress?: string;
                            /**
                             * Time
                             * @description ISO 8601 with milliseconds.
                             */
                            datetime?: string;
                            /**
                             * Kind
                             * @description C is cloud to cloud, G cloud to ground.
                             */
                            type?: string;
                            /** Kind in words */
                            text?: string;
                            /** Area */
                            area?: {
                                /** Area */
                                areaDesc: string;
                                /** Latitude, longitude and radius in km */
                                circle: number[];
                            };
                            /** Headline */
                            headline?: string;
                            /** Description */
                            description?: string;
                            /** Instruction */
                            instruction?: string;
                            /**
                             * Severity
                             * @example Extreme
                             * @example Severe
                             * @example Moderate
                             * @example Minor
                             */
                            severity?: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                }[];
                paginationToken?: components["schemas"]["NextPage"];
            };
        };
    };
    responses: {
        /** @description The account. Documented at the top level; the other admin calls wrap their answers in data, so both are let through. */
        Account: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "userId": "1",
                 *         "email": "officer@example.gov.sg"
                 *       }
                 *     }
                 */
                "application/json": {
                    user?: components["schemas"]["Account"];
                    /** Data */
                    data?: {
                        user?: components["schemas"]["Account"];
                    };
                };
            };
        };
        /** @description The link. It may hold more than the address. */
        UploadLink: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "url": "https://storage.example/upload?signature=REDACTED"
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        url: components["schemas"]["PresignedUrl"];
                    };
                };
            };
        };
        /** @description The state of the last upload. What a failed one tells about its cause is not known. */
        IngestionStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "status": "INGESTION_SUCCESS"
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /**
                         * Status
                         * @description INGESTION_SUCCESS is the good end, VALIDATION_FAILED and INGESTION_FAILED are the bad ones. Anything else means that it still runs.
                         * @example INGESTION_SUCCESS
                         * @example VALIDATION_FAILED
                         * @example INGESTION_FAILED
                         */
                        status: string;
                    };
                };
            };
        };
        /** @description One page of datasets. */
        DatasetPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "datasets": [
                 *           {
                 *             "datasetId": "d_11edd0117280c5776651d7891114c88c",
                 *             "createdAt": "2016-06-21T23:00:26+08:00",
                 *             "name": "List of supermarket licences",
                 *             "status": "active",
                 *             "format": "CSV",
                 *             "lastUpdatedAt": "2026-01-12T13:51:07+08:00",
                 *             "managedByAgencyName": "National Environment Agency"
                 *           }
                 *         ],
                 *         "pages": 1,
                 *         "rowCount": 1,
                 *         "totalRowCount": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Datasets */
                        datasets: components["schemas"]["Dataset"][];
                        /** Pages */
                        pages: number;
                        /** Datasets on this page */
                        rowCount?: number;
                        /** All datasets */
                        totalRowCount?: number;
                    };
                };
            };
        };
        /** @description Rows, and where to go on. */
        RowPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "datasetId": "d_11edd0117280c5776651d7891114c88c",
                 *         "datasetName": "List of supermarket licences",
                 *         "limit": 1,
                 *         "rows": [
                 *           {
                 *             "licence_num": "EX00001A000",
                 *             "licensee_name": "EXAMPLE SUPERMARKET PTE. LTD.",
                 *             "postal_code": "000000"
                 *           }
                 *         ],
                 *         "links": {
                 *           "next": "idCursor%5Bvalue%5D=1&limit=1"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Dataset */
                        datasetId?: string;
                        /** Name */
                        datasetName?: string;
                        /** Limit */
                        limit?: number;
                        /**
                         * Rows
                         * @description A column vault_id may be among them; clients drop it.
                         */
                        rows: {
                            [key: string]: unknown;
                        }[];
                        /** Links */
                        links?: {
                            /**
                             * Next page
                             * @description A query to put after the question mark, URL-encoded. How it ends is not known.
                             */
                            next?: string | null;
                        };
                    };
                };
            };
        };
        /** @description The metadata. */
        DatasetMetadata: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "datasetId": "d_11edd0117280c5776651d7891114c88c",
                 *         "createdAt": "2016-06-21T23:00:26+08:00",
                 *         "name": "List of supermarket licences",
                 *         "collectionIds": [
                 *           "522"
                 *         ],
                 *         "description": "Supermarkets with a licence.",
                 *         "format": "CSV",
                 *         "lastUpdatedAt": "2026-01-12T13:51:07+08:00",
                 *         "managedBy": "National Environment Agency",
                 *         "contactEmails": [
                 *           "contact@example.gov.sg"
                 *         ],
                 *         "datasetSize": 42172,
                 *         "columnMetadata": {
                 *           "order": [
                 *             "c_aaaaaaaaaaaaaaaaaaaaaaaaa",
                 *             "c_bbbbbbbbbbbbbbbbbbbbbbbbb",
                 *             "c_ccccccccccccccccccccccccc",
                 *             "c_ddddddddddddddddddddddddd",
                 *             "c_eeeeeeeeeeeeeeeeeeeeeeeee",
                 *             "c_fffffffffffffffffffffffff",
                 *             "c_ggggggggggggggggggggggggg",
                 *             "c_hhhhhhhhhhhhhhhhhhhhhhhhh"
                 *           ],
                 *           "map": {
                 *             "c_aaaaaaaaaaaaaaaaaaaaaaaaa": "licence_num",
                 *             "c_bbbbbbbbbbbbbbbbbbbbbbbbb": "licensee_name",
                 *             "c_ccccccccccccccccccccccccc": "building_name",
                 *             "c_ddddddddddddddddddddddddd": "block_house_num",
                 *             "c_eeeeeeeeeeeeeeeeeeeeeeeee": "level_num",
                 *             "c_fffffffffffffffffffffffff": "unit_num",
                 *             "c_ggggggggggggggggggggggggg": "street_name",
                 *             "c_hhhhhhhhhhhhhhhhhhhhhhhhh": "postal_code"
                 *           },
                 *           "metaMapping": {
                 *             "c_aaaaaaaaaaaaaaaaaaaaaaaaa": {
                 *               "name": "licence_num",
                 *               "columnTitle": "Licence number",
                 *               "dataType": "Text",
                 *               "index": "0",
                 *               "isCategorical": false
                 *             },
                 *             "c_bbbbbbbbbbbbbbbbbbbbbbbbb": {
                 *               "name": "licensee_name",
                 *               "columnTitle": "Licensee name",
                 *               "dataType": "Text",
                 *               "index": "1",
                 *               "isCategorical": false
                 *             },
                 *             "c_ccccccccccccccccccccccccc": {
                 *               "name": "building_name",
                 *               "columnTitle": "Building name",
                 *               "dataType": "Text",
                 *               "index": "2",
                 *               "isCategorical": false
                 *             },
                 *             "c_ddddddddddddddddddddddddd": {
                 *               "name": "block_house_num",
                 *               "columnTitle": "Block or house number",
                 *               "dataType": "Text",
                 *               "index": "3",
                 *               "isCategorical": false
                 *             },
                 *             "c_eeeeeeeeeeeeeeeeeeeeeeeee": {
                 *               "name": "level_num",
                 *               "columnTitle": "Level number",
                 *               "dataType": "Text",
                 *               "index": "4",
                 *               "isCategorical": false
                 *             },
                 *             "c_fffffffffffffffffffffffff": {
                 *               "name": "unit_num",
                 *               "columnTitle": "Unit number",
                 *               "dataType": "Text",
                 *               "index": "5",
                 *               "isCategorical": false
                 *             },
                 *             "c_ggggggggggggggggggggggggg": {
                 *               "name": "street_name",
                 *               "columnTitle": "Street name",
                 *               "dataType": "Text",
                 *               "index": "6",
                 *               "isCategorical": false
                 *             },
                 *             "c_hhhhhhhhhhhhhhhhhhhhhhhhh": {
                 *               "name": "postal_code",
                 *               "columnTitle": "Postal code",
                 *               "dataType": "Text",
                 *               "index": "7",
                 *               "isCategorical": false
                 *             }
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    data: components["schemas"]["DatasetDetails"];
                };
            };
        };
        /** @description One page of collections. */
        CollectionPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "collections": [
                 *           {
                 *             "collectionId": "471",
                 *             "createdAt": "2018-11-07T19:04:51+08:00",
                 *             "name": "TradeNet Service Centres & Certified Vendors",
                 *             "description": "Where to declare goods, and who sells the software for it.",
                 *             "lastUpdatedAt": "2024-06-06T15:06:15+08:00",
                 *             "frequency": "ad-hoc",
                 *             "sources": [
                 *               "Singapore Customs"
                 *             ],
                 *             "managedByAgencyName": "Singapore Customs",
                 *             "childDatasets": [
                 *               "d_00000000000000000000000000000001",
                 *               "d_00000000000000000000000000000002"
                 *             ]
                 *           }
                 *         ],
                 *         "pages": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Collections */
                        collections: components["schemas"]["Collection"][];
                        /** Pages */
                        pages: number;
                    };
                };
            };
        };
        /** @description The metadata, with a list of its datasets when asked for. What else the list holds is not known. */
        CollectionMetadata: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "collectionMetadata": {
                 *           "collectionId": "471",
                 *           "createdAt": "2018-11-07T19:04:51+08:00",
                 *           "name": "TradeNet Service Centres & Certified Vendors",
                 *           "description": "Where to declare goods, and who sells the software for it.",
                 *           "lastUpdatedAt": "2024-06-06T15:06:15+08:00",
                 *           "frequency": "ad-hoc",
                 *           "sources": [
                 *             "Singapore Customs"
                 *           ],
                 *           "managedBy": "Singapore Customs",
                 *           "childDatasets": [
                 *             "d_00000000000000000000000000000001",
                 *             "d_00000000000000000000000000000002"
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        collectionMetadata: components["schemas"]["CollectionDetails"];
                        /** Datasets */
                        datasetMetadata?: ({
                            /** Dataset */
                            datasetId: string;
                            /** Name */
                            name: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        /** @description Rows. May be five minutes old. */
        Rows: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": true,
                 *       "result": {
                 *         "resource_id": "d_11edd0117280c5776651d7891114c88c",
                 *         "fields": [
                 *           {
                 *             "type": "text",
                 *             "id": "licence_num"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "licensee_name"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "building_name"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "block_house_num"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "level_num"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "unit_num"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "street_name"
                 *           },
                 *           {
                 *             "type": "text",
                 *             "id": "postal_code"
                 *           },
                 *           {
                 *             "type": "int4",
                 *             "id": "_id"
                 *           }
                 *         ],
                 *         "records": [
                 *           {
                 *             "licence_num": "EX00001A000",
                 *             "licensee_name": "EXAMPLE SUPERMARKET PTE. LTD.",
                 *             "building_name": "na",
                 *             "block_house_num": "1",
                 *             "level_num": "01",
                 *             "unit_num": "01",
                 *             "street_name": "MARINE PARADE CENTRAL",
                 *             "postal_code": "000000",
                 *             "_id": 1
                 *           }
                 *         ],
                 *         "total": 1,
                 *         "limit": 100,
                 *         "_links": {
                 *           "start": "/api/action/datastore_search?resource_id=d_11edd0117280c5776651d7891114c88c",
                 *           "next": "/api/action/datastore_search?resource_id=d_11edd0117280c5776651d7891114c88c&offset=100"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * Success
                     * @constant
                     */
                    success: true;
                    /** Result */
                    result: {
                        /** Dataset */
                        resource_id: string;
                        /** Columns */
                        fields: {
                            /** Name */
                            id: string;
                            /**
                             * Type
                             * @description Seen are text, numeric and int4. Values of numeric columns are texts all the same.
                             * @example text
                             * @example numeric
                             * @example int4
                             */
                            type?: string;
                        }[];
                        /** Rows */
                        records: {
                            [key: string]: unknown;
                        }[];
                        /** Rows in all */
                        total?: number;
                        /** Limit */
                        limit?: number;
                        /** Offset */
                        offset?: number;
                        /**
                         * Links
                         * @description Paths on the same host.
                         */
                        _links?: {
                            /** First page */
                            start?: string;
                            /** Next page */
                            next?: string;
                        };
                    };
                };
            };
        };
        /** @description The export has begun. Small or ready ones bring the link at once. */
        DownloadStarted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "message": "Download initiated"
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Message */
                        message?: string;
                        url?: components["schemas"]["PresignedUrl"];
                    };
                };
            };
        };
        /** @description The state of the export. */
        DownloadState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "status": "DOWNLOAD_SUCCESS",
                 *         "url": "https://storage.example/download.csv?signature=REDACTED"
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /**
                         * Status
                         * @description DOWNLOAD_SUCCESS is known. The words for a running or failed export are not.
                         * @example DOWNLOAD_SUCCESS
                         */
                        status?: string;
                        url?: components["schemas"]["PresignedUrl"];
                    };
                };
            };
        };
        /** @description Degrees Celsius at each station. */
        AirTemperature: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "deviceId": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "latitude": 1.3764,
                 *               "longitude": 103.8492
                 *             }
                 *           },
                 *           {
                 *             "id": "S108",
                 *             "deviceId": "S108",
                 *             "name": "Marina Gardens Drive",
                 *             "location": {
                 *               "latitude": 1.2799,
                 *               "longitude": 103.8703
                 *             }
                 *           }
                 *         ],
                 *         "readings": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "data": [
                 *               {
                 *                 "stationId": "S109",
                 *                 "value": 28.4
                 *               },
                 *               {
                 *                 "stationId": "S108",
                 *                 "value": 29.1
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "readingType": "DBT 1M F",
                 *         "readingUnit": "deg C"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StationAnswer"];
            };
        };
        /** @description Percent at each station. */
        RelativeHumidity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "deviceId": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "latitude": 1.3764,
                 *               "longitude": 103.8492
                 *             }
                 *           },
                 *           {
                 *             "id": "S108",
                 *             "deviceId": "S108",
                 *             "name": "Marina Gardens Drive",
                 *             "location": {
                 *               "latitude": 1.2799,
                 *               "longitude": 103.8703
                 *             }
                 *           }
                 *         ],
                 *         "readings": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "data": [
                 *               {
                 *                 "stationId": "S109",
                 *                 "value": 81.2
                 *               },
                 *               {
                 *                 "stationId": "S108",
                 *                 "value": 77.9
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "readingType": "RH 1M F",
                 *         "readingUnit": "percentage"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StationAnswer"];
            };
        };
        /** @description Knots at each station. */
        WindSpeed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "deviceId": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "latitude": 1.3764,
                 *               "longitude": 103.8492
                 *             }
                 *           },
                 *           {
                 *             "id": "S108",
                 *             "deviceId": "S108",
                 *             "name": "Marina Gardens Drive",
                 *             "location": {
                 *               "latitude": 1.2799,
                 *               "longitude": 103.8703
                 *             }
                 *           }
                 *         ],
                 *         "readings": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "data": [
                 *               {
                 *                 "stationId": "S109",
                 *                 "value": 3.5
                 *               },
                 *               {
                 *                 "stationId": "S108",
                 *                 "value": 6.2
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "readingType": "Wind Speed AVG(S)10M M1M",
                 *         "readingUnit": "knots"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StationAnswer"];
            };
        };
        /** @description Degrees at each station. */
        WindDirection: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "deviceId": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "latitude": 1.3764,
                 *               "longitude": 103.8492
                 *             }
                 *           },
                 *           {
                 *             "id": "S108",
                 *             "deviceId": "S108",
                 *             "name": "Marina Gardens Drive",
                 *             "location": {
                 *               "latitude": 1.2799,
                 *               "longitude": 103.8703
                 *             }
                 *           }
                 *         ],
                 *         "readings": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "data": [
                 *               {
                 *                 "stationId": "S109",
                 *                 "value": 184
                 *               },
                 *               {
                 *                 "stationId": "S108",
                 *                 "value": 201
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "readingType": "Wind Dir AVG (S) 10M M1M",
                 *         "readingUnit": "degrees"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StationAnswer"];
            };
        };
        /** @description Millimetres in five minutes at each station. */
        Rainfall: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "deviceId": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "latitude": 1.3764,
                 *               "longitude": 103.8492
                 *             }
                 *           },
                 *           {
                 *             "id": "S108",
                 *             "deviceId": "S108",
                 *             "name": "Marina Gardens Drive",
                 *             "location": {
                 *               "latitude": 1.2799,
                 *               "longitude": 103.8703
                 *             }
                 *           }
                 *         ],
                 *         "readings": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "data": [
                 *               {
                 *                 "stationId": "S109",
                 *                 "value": 0
                 *               },
                 *               {
                 *                 "stationId": "S108",
                 *                 "value": 0.2
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "readingType": "TB1 Rainfall 5 Minute Total F",
                 *         "readingUnit": "mm"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StationAnswer"];
            };
        };
        /** @description The forecast of each area. This feed is in snake case. */
        TwoHourForecast: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "area_metadata": [
                 *           {
                 *             "name": "Ang Mo Kio",
                 *             "label_location": {
                 *               "latitude": 1.375,
                 *               "longitude": 103.839
                 *             }
                 *           },
                 *           {
                 *             "name": "Bedok",
                 *             "label_location": {
                 *               "latitude": 1.321,
                 *               "longitude": 103.924
                 *             }
                 *           }
                 *         ],
                 *         "items": [
                 *           {
                 *             "update_timestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "valid_period": {
                 *               "start": "2026-11-02T09:00:00+08:00",
                 *               "end": "2026-11-02T11:00:00+08:00",
                 *               "text": "9.00 am to 11.00 am"
                 *             },
                 *             "forecasts": [
                 *               {
                 *                 "area": "Ang Mo Kio",
                 *                 "forecast": "Partly Cloudy (Day)"
                 *               },
                 *               {
                 *                 "area": "Bedok",
                 *                 "forecast": "Light Showers"
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Areas */
                        area_metadata: {
                            /** Area */
                            name: string;
                            label_location?: components["schemas"]["Location"];
                        }[];
                        /** Forecasts */
                        items: {
                            update_timestamp?: components["schemas"]["Time"];
                            timestamp: components["schemas"]["Time"];
                            /** Valid */
                            valid_period?: {
                                start?: components["schemas"]["Time"];
                                end?: components["schemas"]["Time"];
                                /** In words */
                                text?: string;
                            };
                            /** By area */
                            forecasts: {
                                /** Area */
                                area: string;
                                /** Forecast */
                                forecast: string;
                            }[];
                        }[];
                        paginationToken?: components["schemas"]["NextPage"];
                    };
                };
            };
        };
        /** @description Forecasts. */
        TwentyFourHourForecast: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "date": "2026-11-02",
                 *             "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "general": {
                 *               "temperature": {
                 *                 "low": 25,
                 *                 "high": 33,
                 *                 "unit": "Degrees Celsius"
                 *               },
                 *               "relativeHumidity": {
                 *                 "low": 60,
                 *                 "high": 95,
                 *                 "unit": "Percentage"
                 *               },
                 *               "forecast": {
                 *                 "code": "PS",
                 *                 "text": "Passing Showers"
                 *               },
                 *               "validPeriod": {
                 *                 "start": "2026-11-02T12:00:00+08:00",
                 *                 "end": "2026-11-03T12:00:00+08:00",
                 *                 "text": "12 PM 2 Nov to 12 PM 3 Nov"
                 *               },
                 *               "wind": {
                 *                 "speed": {
                 *                   "low": 5,
                 *                   "high": 15
                 *                 },
                 *                 "direction": "N"
                 *               }
                 *             },
                 *             "periods": [
                 *               {
                 *                 "timePeriod": {
                 *                   "start": "2026-11-02T12:00:00+08:00",
                 *                   "end": "2026-11-02T18:00:00+08:00",
                 *                   "text": "Midday to 6 pm 2 Nov"
                 *                 },
                 *                 "regions": {
                 *                   "west": {
                 *                     "code": "PS",
                 *                     "text": "Passing Showers"
                 *                   },
                 *                   "east": {
                 *                     "code": "PS",
                 *                     "text": "Passing Showers"
                 *                   },
                 *                   "central": {
                 *                     "code": "PC",
                 *                     "text": "Partly Cloudy (Day)"
                 *                   },
                 *                   "south": {
                 *                     "code": "PC",
                 *                     "text": "Partly Cloudy (Day)"
                 *                   },
                 *                   "north": {
                 *                     "code": "PS",
                 *                     "text": "Passing Showers"
                 *                   }
                 *                 }
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DayForecastAnswer"];
            };
        };
        /** @description Forecasts. */
        FourDayOutlook: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "date": "2026-11-02",
                 *             "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "forecasts": [
                 *               {
                 *                 "day": "Tuesday",
                 *                 "timestamp": "2026-11-03T00:00:00+08:00",
                 *                 "temperature": {
                 *                   "low": 25,
                 *                   "high": 34,
                 *                   "unit": "Degrees Celsius"
                 *                 },
                 *                 "relativeHumidity": {
                 *                   "low": 60,
                 *                   "high": 95,
                 *                   "unit": "Percentage"
                 *                 },
                 *                 "wind": {
                 *                   "speed": {
                 *                     "low": 10,
                 *                     "high": 20
                 *                   },
                 *                   "direction": "N"
                 *                 },
                 *                 "forecast": {
                 *                   "code": "PS",
                 *                   "text": "Passing Showers",
                 *                   "summary": "Passing showers in the afternoon"
                 *                 }
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OutlookAnswer"];
            };
        };
        /** @description Indices of each region. */
        Psi: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "regionMetadata": [
                 *           {
                 *             "name": "west",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.7
                 *             }
                 *           },
                 *           {
                 *             "name": "east",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.94
                 *             }
                 *           },
                 *           {
                 *             "name": "central",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.82
                 *             }
                 *           },
                 *           {
                 *             "name": "south",
                 *             "labelLocation": {
                 *               "latitude": 1.29587,
                 *               "longitude": 103.82
                 *             }
                 *           },
                 *           {
                 *             "name": "north",
                 *             "labelLocation": {
                 *               "latitude": 1.41803,
                 *               "longitude": 103.82
                 *             }
                 *           }
                 *         ],
                 *         "items": [
                 *           {
                 *             "date": "2026-11-02",
                 *             "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "readings": {
                 *               "o3_sub_index": {
                 *                 "west": 12,
                 *                 "east": 16,
                 *                 "central": 19,
                 *                 "south": 10,
                 *                 "north": 14
                 *               },
                 *               "no2_one_hour_max": {
                 *                 "west": 44,
                 *                 "east": 24,
                 *                 "central": 19,
                 *                 "south": 32,
                 *                 "north": 21
                 *               },
                 *               "o3_eight_hour_max": {
                 *                 "west": 29,
                 *                 "east": 38,
                 *                 "central": 45,
                 *                 "south": 25,
                 *                 "north": 33
                 *               },
                 *               "psi_twenty_four_hourly": {
                 *                 "west": 52,
                 *                 "east": 48,
                 *                 "central": 55,
                 *                 "south": 51,
                 *                 "north": 51
                 *               },
                 *               "pm10_twenty_four_hourly": {
                 *                 "west": 26,
                 *                 "east": 34,
                 *                 "central": 32,
                 *                 "south": 27,
                 *                 "north": 22
                 *               },
                 *               "pm10_sub_index": {
                 *                 "west": 26,
                 *                 "east": 34,
                 *                 "central": 32,
                 *                 "south": 27,
                 *                 "north": 22
                 *               },
                 *               "pm25_twenty_four_hourly": {
                 *                 "west": 13,
                 *                 "east": 11,
                 *                 "central": 16,
                 *                 "south": 12,
                 *                 "north": 12
                 *               },
                 *               "so2_sub_index": {
                 *                 "west": 3,
                 *                 "east": 2,
                 *                 "central": 3,
                 *                 "south": 1,
                 *                 "north": 3
                 *               },
                 *               "pm25_sub_index": {
                 *                 "west": 52,
                 *                 "east": 48,
                 *                 "central": 55,
                 *                 "south": 51,
                 *                 "north": 51
                 *               },
                 *               "so2_twenty_four_hourly": {
                 *                 "west": 5,
                 *                 "east": 3,
                 *                 "central": 5,
                 *                 "south": 2,
                 *                 "north": 5
                 *               },
                 *               "co_eight_hour_max": {
                 *                 "west": 1,
                 *                 "east": 0,
                 *                 "central": 1,
                 *                 "south": 0,
                 *                 "north": 1
                 *               },
                 *               "co_sub_index": {
                 *                 "west": 5,
                 *                 "east": 4,
                 *                 "central": 6,
                 *                 "south": 4,
                 *                 "north": 5
                 *               }
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RegionAnswer"];
            };
        };
        /** @description Micrograms per cubic metre in each region. */
        Pm25: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "regionMetadata": [
                 *           {
                 *             "name": "west",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.7
                 *             }
                 *           },
                 *           {
                 *             "name": "east",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.94
                 *             }
                 *           },
                 *           {
                 *             "name": "central",
                 *             "labelLocation": {
                 *               "latitude": 1.35735,
                 *               "longitude": 103.82
                 *             }
                 *           },
                 *           {
                 *             "name": "south",
                 *             "labelLocation": {
                 *               "latitude": 1.29587,
                 *               "longitude": 103.82
                 *             }
                 *           },
                 *           {
                 *             "name": "north",
                 *             "labelLocation": {
                 *               "latitude": 1.41803,
                 *               "longitude": 103.82
                 *             }
                 *           }
                 *         ],
                 *         "items": [
                 *           {
                 *             "date": "2026-11-02",
                 *             "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "readings": {
                 *               "pm25_one_hourly": {
                 *                 "west": 11,
                 *                 "east": 14,
                 *                 "central": 9,
                 *                 "south": 12,
                 *                 "north": 8
                 *               }
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RegionAnswer"];
            };
        };
        /** @description Indices by hour. */
        Uv: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "date": "2026-11-02",
                 *             "updatedTimestamp": "2026-11-02T09:05:00+08:00",
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "index": [
                 *               {
                 *                 "hour": "2026-11-02T09:00:00+08:00",
                 *                 "value": 3
                 *               },
                 *               {
                 *                 "hour": "2026-11-02T08:00:00+08:00",
                 *                 "value": 1
                 *               }
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UvAnswer"];
            };
        };
        /** @description Observations. */
        Observations: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "datetime": "2026-11-02T09:00:00+08:00",
                 *             "updatedTimestamp": "2026-11-02T09:02:00+08:00",
                 *             "item": {
                 *               "type": "observation",
                 *               "isStationData": true,
                 *               "readings": [
                 *                 {
                 *                   "station": {
                 *                     "id": "S124",
                 *                     "name": "Upper Changi Road North",
                 *                     "townCenter": "Changi"
                 *                   },
                 *                   "location": {
                 *                     "latitude": "1.36777",
                 *                     "longitude": "103.982262"
                 *                   },
                 *                   "wbgt": "29.4",
                 *                   "heatStress": "Low"
                 *                 }
                 *               ]
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ObservationAnswer"];
            };
        };
        /** @description Alerts. */
        FloodAlerts: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "datetime": "2026-11-02T09:00:00+08:00",
                 *             "updatedTimestamp": "2026-11-02T09:02:00+08:00",
                 *             "item": {
                 *               "type": "observation",
                 *               "isStationData": false,
                 *               "identifier": "2.49.0.0.702.2-BCM-17586121561884-EXAMPLE",
                 *               "msgType": "Alert",
                 *               "sender": "example@example.gov.sg",
                 *               "scope": "Public",
                 *               "status": "Actual",
                 *               "readings": [
                 *                 {
                 *                   "area": {
                 *                     "areaDesc": "at Example Road",
                 *                     "circle": [
                 *                       1.33201,
                 *                       103.87015,
                 *                       1
                 *                     ]
                 *                   },
                 *                   "category": "Met",
                 *                   "certainty": "Observed",
                 *                   "description": "Flash flood at Example Road. Please avoid the area. Issued 0900 hrs.",
                 *                   "event": "Flood",
                 *                   "eventCode": {
                 *                     "value": "OET-081",
                 *                     "valueName": "OET:v1.2"
                 *                   },
                 *                   "headline": "Flash Flood Alert",
                 *                   "instruction": "Please avoid this area for the next one (1) hour.",
                 *                   "responseType": "Avoid",
                 *                   "senderName": "PUB",
                 *                   "severity": "Minor",
                 *                   "urgency": "Immediate"
                 *                 }
                 *               ]
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ObservationAnswer"];
            };
        };
        /** @description Radar pictures with their links, and the area that they show. */
        RadarImages: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 0,
                 *       "errorMsg": "",
                 *       "data": {
                 *         "records": [
                 *           {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "updatedTimestamp": "2026-11-02T09:03:00+08:00",
                 *             "image": {
                 *               "url": "https://storage.example/radar.png?signature=REDACTED",
                 *               "urlExpiresAt": "2026-11-02T09:23:00+08:00",
                 *               "label": "Rain areas",
                 *               "range": "70km",
                 *               "format": "png"
                 *             }
                 *           }
                 *         ],
                 *         "boundaryBox": {
                 *           "upperLeft": {
                 *             "longitude": 103.342685,
                 *             "latitude": 1.97854
                 *           },
                 *           "lowerRight": {
                 *             "longitude": 104.602315,
                 *             "latitude": 0.719515
                 *           }
                 *         },
                 *         "projection": {
                 *           "center": {
                 *             "longitude": 103.9725,
                 *             "latitude": 1.349
                 *           }
                 *         },
                 *         "paginationToken": null
                 *       }
                 *     }
                 */
                "application/json": {
                    code: components["schemas"]["Success"];
                    errorMsg?: components["schemas"]["NoError"];
                    /** Data */
                    data: {
                        /** Records */
                        records: {
                            timestamp: components["schemas"]["Time"];
                            updatedTimestamp?: components["schemas"]["Time"];
                            /** Picture */
                            image: {
                                url: components["schemas"]["PresignedUrl"];
                                urlExpiresAt?: components["schemas"]["Time"];
                                /** Label */
                                label?: string;
                                /** Range */
                                range?: string;
                                /** Format */
                                format?: string;
                            };
                        }[];
                        /** Area */
                        boundaryBox?: {
                            upperLeft?: components["schemas"]["Location"];
                            lowerRight?: components["schemas"]["Location"];
                        };
                        /** Projection */
                        projection?: {
                            [key: string]: unknown;
                        };
                        /**
                         * Next page
                         * @description Null when there is none.
                         */
                        paginationToken?: string | null;
                    };
                };
            };
        };
        /** @description Readings or forecasts without a wrapper, in snake case. Which of the metadata is there goes by feed. */
        EnvironmentV1: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "metadata": {
                 *         "stations": [
                 *           {
                 *             "id": "S109",
                 *             "device_id": "S109",
                 *             "name": "Ang Mo Kio Avenue 5",
                 *             "location": {
                 *               "longitude": 103.8492,
                 *               "latitude": 1.3764
                 *             }
                 *           }
                 *         ],
                 *         "reading_type": "DBT 1M F",
                 *         "reading_unit": "deg C"
                 *       },
                 *       "items": [
                 *         {
                 *           "timestamp": "2026-11-02T09:00:00+08:00",
                 *           "readings": [
                 *             {
                 *               "station_id": "S109",
                 *               "value": 28.4
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "api_info": {
                 *         "status": "healthy"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Stations and unit */
                    metadata?: {
                        [key: string]: unknown;
                    };
                    /** Areas */
                    area_metadata?: {
                        [key: string]: unknown;
                    }[];
                    /** Regions */
                    region_metadata?: {
                        [key: string]: unknown;
                    }[];
                    /** Moments */
                    items: ({
                        timestamp?: components["schemas"]["Time"];
                        update_timestamp?: components["schemas"]["Time"];
                    } & {
                        [key: string]: unknown;
                    })[];
                    /** Service */
                    api_info?: {
                        /** Status */
                        status?: string;
                    };
                };
            };
        };
        /** @description Car parks and their lots. */
        Carparks: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "timestamp": "2026-11-02T09:00:00+08:00",
                 *           "carpark_data": [
                 *             {
                 *               "carpark_number": "HE12",
                 *               "update_datetime": "2026-11-02T08:59:30",
                 *               "carpark_info": [
                 *                 {
                 *                   "total_lots": "105",
                 *                   "lot_type": "C",
                 *                   "lots_available": "42"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Moments */
                    items: {
                        timestamp?: components["schemas"]["Time"];
                        /** Car parks */
                        carpark_data: {
                            /** Car park */
                            carpark_number: string;
                            /**
                             * Time
                             * @description Singapore time, without a zone.
                             */
                            update_datetime?: string;
                            /** Lots */
                            carpark_info: {
                                /** All lots */
                                total_lots?: string;
                                /** Kind */
                                lot_type?: string;
                                /** Free lots */
                                lots_available?: string;
                            }[];
                        }[];
                    }[];
                };
            };
        };
        /** @description Free taxis as one GeoJSON collection. */
        Taxis: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "crs": {
                 *         "type": "link",
                 *         "properties": {
                 *           "href": "http://spatialreference.org/ref/epsg/4326/ogcwkt/",
                 *           "type": "ogcwkt"
                 *         }
                 *       },
                 *       "features": [
                 *         {
                 *           "type": "Feature",
                 *           "geometry": {
                 *             "type": "MultiPoint",
                 *             "coordinates": [
                 *               [
                 *                 103.8492,
                 *                 1.3764
                 *               ],
                 *               [
                 *                 103.8703,
                 *                 1.2799
                 *               ]
                 *             ]
                 *           },
                 *           "properties": {
                 *             "timestamp": "2026-11-02T09:00:00+08:00",
                 *             "taxi_count": 2,
                 *             "api_info": {
                 *               "status": "healthy"
                 *             }
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Kind */
                    type: string;
                    /** Coordinate reference system */
                    crs?: {
                        /** Kind */
                        type?: string;
                        /** Where it stands */
                        properties?: {
                            /** Address */
                            href?: string;
                            /** Kind */
                            type?: string;
                        };
                    };
                    /** Features */
                    features: {
                        /** Kind */
                        type?: string;
                        /** Places */
                        geometry?: {
                            /** Kind */
                            type?: string;
                            /** Longitudes and latitudes */
                            coordinates?: number[][];
                        };
                        /** Facts */
                        properties?: {
                            /** Taxis */
                            taxi_count?: number;
                            /** Service */
                            api_info?: {
                                /** Status */
                                status?: string;
                            };
                            timestamp?: components["schemas"]["Time"];
                        };
                    }[];
                };
            };
        };
        /** @description Cameras and their latest pictures. */
        TrafficImages: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "timestamp": "2026-11-02T09:00:00+08:00",
                 *           "cameras": [
                 *             {
                 *               "timestamp": "2026-11-02T08:59:40+08:00",
                 *               "image": "https://images.example/1001.jpg",
                 *               "location": {
                 *                 "latitude": 1.2953,
                 *                 "longitude": 103.8711
                 *               },
                 *               "camera_id": "1001",
                 *               "image_metadata": {
                 *                 "height": 240,
                 *                 "width": 320,
                 *                 "md5": "ce2a62f561c6073f0b63e14a9a094d8a"
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "api_info": {
                 *         "status": "healthy"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Moments */
                    items: {
                        timestamp?: components["schemas"]["Time"];
                        /** Cameras */
                        cameras: {
                            timestamp?: components["schemas"]["Time"];
                            /** Picture */
                            image?: string;
                            location?: components["schemas"]["Location"];
                            /** Camera */
                            camera_id?: string;
                            /** About the picture */
                            image_metadata?: {
                                /** Height */
                                height?: number;
                                /** Width */
                                width?: number;
                                /** MD5 */
                                md5?: string;
                            };
                        }[];
                    }[];
                    /** Service */
                    api_info?: {
                        /** Status */
                        status?: string;
                    };
                };
            };
        };
        /** @description Probably a missing, wrong or expired key. Neither this status nor the body is known. */
        AdminUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 2,
                 *       "name": "UNAUTHORIZED",
                 *       "data": null,
                 *       "errorMsg": "Unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Probably a key whose account may not do this. Neither this status nor the body is known. */
        AdminForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 3,
                 *       "name": "FORBIDDEN",
                 *       "data": null,
                 *       "errorMsg": "Forbidden"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Probably no such dataset, or one that is not published. Neither this status nor the body is known. */
        AdminNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 17,
                 *       "name": "NOT_FOUND",
                 *       "data": null,
                 *       "errorMsg": "Dataset not found"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has this id. The body is not known. */
        CatalogueNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 17,
                 *       "name": "NOT_FOUND",
                 *       "data": null,
                 *       "errorMsg": "Not found"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Over the limit of the last 10 seconds. The body is seen in code only. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 24,
                 *       "name": "TOO_MANY_REQUESTS",
                 *       "data": null,
                 *       "errorMsg": "Rate limit exceeded, try again in 10 seconds"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The date has another form. */
        BadDate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 4,
                 *       "name": "ERROR_PARAMS",
                 *       "data": null,
                 *       "errorMsg": "Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No data for that time. */
        NoReadings: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 17,
                 *       "name": "REAL_TIME_API_DATA_NOT_FOUND",
                 *       "data": null,
                 *       "errorMsg": "Data not found"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused. The body is not known. */
        DownloadRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 4,
                 *       "name": "ERROR_PARAMS",
                 *       "data": null,
                 *       "errorMsg": "Invalid parameters"
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused before the service, as happens to requests with a bare user agent. The body is not known. */
        GatewayForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No dataset has this id. */
        RowsNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "__type": "Not Found Error",
                 *         "message": "Not found: Resource was not found."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RowProblem"];
            };
        };
        /** @description A filter or column is wrong. That the status is 409 is inferred from CKAN. */
        RowsRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": {
                 *         "__type": "Validation Error",
                 *         "fields": [
                 *           "field \"nonsense\" not in table"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RowProblem"];
            };
        };
        /** @description The answer would be above about 4 MB. Ask for fewer rows. The body is not known. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Refused. Neither statuses nor bodies are known. */
        TransportProblem: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        DatasetId: string;
        Page: number;
        Date: string;
        PaginationToken: string;
        DateTime: string;
    };
    requestBodies: {
        Export: {
            content: {
                "application/json": components["schemas"]["Export"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    whoami: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Account"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
        };
    };
    getUploadLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UploadLink"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["AdminNotFound"];
        };
    };
    getAppendLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UploadLink"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["AdminNotFound"];
        };
    };
    getIngestionStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IngestionStatus"];
            401: components["responses"]["AdminUnauthorized"];
            403: components["responses"]["AdminForbidden"];
            404: components["responses"]["AdminNotFound"];
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetPage"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getDatasetMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetMetadata"];
            404: components["responses"]["CatalogueNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listRows: {
        parameters: {
            query?: {
                limit?: number;
                "idCursor[value]"?: string;
            };
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RowPage"];
            400: components["responses"]["DownloadRefused"];
            404: components["responses"]["CatalogueNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listCollections: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CollectionPage"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getCollectionMetadata: {
        parameters: {
            query?: {
                withDatasetMetadata?: boolean;
            };
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CollectionMetadata"];
            404: components["responses"]["CatalogueNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    datastoreSearch: {
        parameters: {
            query: {
                resource_id: string;
                limit?: number;
                offset?: number;
                fields?: string[];
                filters?: string;
                q?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rows"];
            403: components["responses"]["GatewayForbidden"];
            404: components["responses"]["RowsNotFound"];
            409: components["responses"]["RowsRefused"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    initiateDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Export"];
        responses: {
            201: components["responses"]["DownloadStarted"];
            400: components["responses"]["DownloadRefused"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    pollDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Export"];
        responses: {
            201: components["responses"]["DownloadState"];
            400: components["responses"]["DownloadRefused"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeAirTemperature: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AirTemperature"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeRelativeHumidity: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RelativeHumidity"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeWindSpeed: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WindSpeed"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeWindDirection: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WindDirection"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeRainfall: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rainfall"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeTwoHourForecast: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TwoHourForecast"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeTwentyFourHourForecast: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TwentyFourHourForecast"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeFourDayOutlook: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FourDayOutlook"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimePsi: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Psi"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimePm25: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pm25"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeUv: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Uv"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeWeather: {
        parameters: {
            query: {
                api: "wbgt" | "lightning";
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Observations"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeFloodAlerts: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FloodAlerts"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    realtimeRadar: {
        parameters: {
            query?: {
                date?: components["parameters"]["Date"];
                paginationToken?: components["parameters"]["PaginationToken"];
            };
            header?: never;
            path: {
                range: "70km" | "240km" | "480km";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RadarImages"];
            400: components["responses"]["BadDate"];
            404: components["responses"]["NoReadings"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    environmentV1: {
        parameters: {
            query?: {
                date_time?: components["parameters"]["DateTime"];
                date?: string;
            };
            header?: never;
            path: {
                feed: "air-temperature" | "rainfall" | "relative-humidity" | "wind-speed" | "wind-direction" | "psi" | "pm25" | "uv-index" | "2-hour-weather-forecast" | "24-hour-weather-forecast" | "4-day-weather-forecast";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EnvironmentV1"];
            "4XX": components["responses"]["TransportProblem"];
        };
    };
    carparkAvailability: {
        parameters: {
            query?: {
                date_time?: components["parameters"]["DateTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Carparks"];
            "4XX": components["responses"]["TransportProblem"];
        };
    };
    taxiAvailability: {
        parameters: {
            query?: {
                date_time?: components["parameters"]["DateTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Taxis"];
            "4XX": components["responses"]["TransportProblem"];
        };
    };
    trafficImages: {
        parameters: {
            query?: {
                date_time?: components["parameters"]["DateTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrafficImages"];
            "4XX": components["responses"]["TransportProblem"];
        };
    };
}
