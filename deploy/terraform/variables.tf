variable "project" {
  type        = string
  description = "The Google Cloud project."
}

variable "region" {
  type        = string
  description = "Where jobs run and the bucket is, such as us-central1."
  default     = "us-central1"
}

variable "location" {
  type        = string
  description = "Where the datasets are; the @LOCATION of the warehouse's address."
  default     = "US"
}

variable "prefix" {
  type        = string
  description = "What stands before the name of every dataset; empty where there is one warehouse."
  default     = ""
}

variable "bucket" {
  type        = string
  description = "The bucket for templates, staged code and files on their way; it is created."
}

variable "schedule" {
  type        = string
  description = "When the daily template is launched, in US Eastern time. It takes one phase at a time."
  default     = "*/30 8-14 * * *"
}
