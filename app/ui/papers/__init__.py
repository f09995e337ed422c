"""Orders, invoices and service requests on the screen."""
