terraform {
  required_version = ">= 1.5"
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 5.0"
    }
  }
}

provider "google" {
  project = var.project
  region  = var.region
}

locals {
  before   = var.prefix == "" ? "" : "${var.prefix}_"
  datasets = ["nba_raw", "nba_analytics", "nba_precompute", "nba_predictions", "nba_quality"]
  address  = "bigquery:${var.project}${var.prefix == "" ? "" : ".${var.prefix}"}@${var.location}"
  services = [
    "artifactregistry", "bigquery", "bigquerystorage", "cloudbuild", "cloudscheduler",
    "compute", "dataflow", "storage"
  ]
}

resource "google_project_service" "needed" {
  for_each           = toset(local.services)
  service            = "${each.key}.googleapis.com"
  disable_on_destroy = false
}

# Files that a job leaves behind when it dies are gone after a week.
resource "google_storage_bucket" "work" {
  name                        = var.bucket
  location                    = var.region
  uniform_bucket_level_access = true
  lifecycle_rule {
    condition {
      age            = 7
      matches_prefix = ["tmp/"]
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_artifact_registry_repository" "images" {
  repository_id = "backcourt"
  location      = var.region
  format        = "DOCKER"
  depends_on    = [google_project_service.needed]
}

resource "google_bigquery_dataset" "tables" {
  for_each   = toset(local.datasets)
  dataset_id = "${local.before}${each.key}"
  location   = var.location
  depends_on = [google_project_service.needed]
}

# Staged rows that were not published are gone after three days.
resource "google_bigquery_dataset" "staging" {
  dataset_id                  = "${local.before}nba_staging"
  location                    = var.location
  default_table_expiration_ms = 3 * 24 * 60 * 60 * 1000
  depends_on                  = [google_project_service.needed]
}

# The workers: they read and write these datasets and this bucket, and nothing else.
resource "google_service_account" "worker" {
  account_id   = "backcourt-worker"
  display_name = "Backcourt: Dataflow workers"
}

resource "google_project_iam_member" "worker" {
  for_each = toset(["roles/dataflow.worker", "roles/bigquery.jobUser", "roles/bigquery.readSessionUser"])
  project  = var.project
  role     = each.key
  member   = google_service_account.worker.member
}

resource "google_bigquery_dataset_iam_member" "worker" {
  for_each   = toset(concat(local.datasets, ["nba_staging"]))
  dataset_id = "${local.before}${each.key}"
  role       = "roles/bigquery.dataEditor"
  member     = google_service_account.worker.member
  depends_on = [google_bigquery_dataset.tables, google_bigquery_dataset.staging]
}

resource "google_storage_bucket_iam_member" "worker" {
  bucket = google_storage_bucket.work.name
  role   = "roles/storage.objectAdmin"
  member = google_service_account.worker.member
}

resource "google_artifact_registry_repository_iam_member" "worker" {
  repository = google_artifact_registry_repository.images.name
  location   = var.region
  role       = "roles/artifactregistry.reader"
  member     = google_service_account.worker.member
}

# The scheduler: it launches jobs as the workers' account, and can do no more.
resource "google_service_account" "scheduler" {
  account_id   = "backcourt-scheduler"
  display_name = "Backcourt: launches the daily template"
}

resource "google_project_iam_member" "scheduler" {
  project = var.project
  role    = "roles/dataflow.developer"
  member  = google_service_account.scheduler.member
}

resource "google_service_account_iam_member" "scheduler" {
  service_account_id = google_service_account.worker.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.scheduler.member
}

resource "google_cloud_scheduler_job" "daily" {
  name      = "backcourt-daily"
  region    = var.region
  schedule  = var.schedule
  time_zone = "America/New_York"
  http_target {
    http_method = "POST"
    uri         = "https://dataflow.googleapis.com/v1b3/projects/${var.project}/locations/${var.region}/flexTemplates:launch"
    headers     = { "Content-Type" = "application/json" }
    body = base64encode(jsonencode({
      launchParameter = {
        jobName              = "backcourt-daily"
        containerSpecGcsPath = "gs://${google_storage_bucket.work.name}/templates/daily.json"
        parameters = {
          warehouse = local.address
        }
        environment = {
          serviceAccountEmail = google_service_account.worker.email
          tempLocation        = "gs://${google_storage_bucket.work.name}/tmp"
          stagingLocation     = "gs://${google_storage_bucket.work.name}/staging"
          maxWorkers          = 4
        }
      }
    }))
    oauth_token {
      service_account_email = google_service_account.scheduler.email
    }
  }
  depends_on = [google_project_service.needed]
}

output "warehouse" {
  value = local.address
}

output "worker" {
  value = google_service_account.worker.email
}
